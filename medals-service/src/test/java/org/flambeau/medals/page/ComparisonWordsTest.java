package org.flambeau.medals.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonWordsTest {

    private static final Map<String, String> INDIA = Map.of("en", "India", "fr", "Inde");

    @Test
    void oneFewerAsANewsroomWritesIt() {
        assertThat(words(6, 7, "tokyo-2020"))
                .containsEntry("en", "India: 6, one fewer than at Tokyo")
                .containsEntry("fr", "Inde\u00a0: 6, une de moins qu'à Tokyo")
                .containsEntry("es", "India: 6, una menos que en Tokio");
    }

    @Test
    void upToTenTheDifferenceIsAWordThenANumber() {
        assertThat(words(17, 7, "rio-2016"))
                .containsEntry("en", "India: 17, ten more than at Rio")
                .containsEntry("fr", "Inde\u00a0: 17, dix de plus qu'à Rio")
                .containsEntry("es", "India: 17, diez más que en Río");
        assertThat(words(18, 7, "london-2012"))
                .containsEntry("en", "India: 18, 11 more than at London")
                .containsEntry("fr", "Inde\u00a0: 18, 11 de plus qu'à Londres")
                .containsEntry("es", "India: 18, 11 más que en Londres");
    }

    @Test
    void equalNumbersAreSaidToBeEqual() {
        assertThat(words(7, 7, "st-louis-1904"))
                .containsEntry("en", "India: 7, as many as at St. Louis")
                .containsEntry("fr", "Inde\u00a0: 7, autant qu'à Saint-Louis")
                .containsEntry("es", "India: 7, igual que en San Luis");
        assertThat(words(0, 0, "mexico-city-1968"))
                .containsEntry("en", "India: none, as at Mexico City")
                .containsEntry("fr", "Inde\u00a0: aucune, comme à Mexico")
                .containsEntry("es", "India: ninguna, como en Ciudad de México");
    }

    @Test
    void noneNowOrThenIsSaidInWords() {
        assertThat(words(0, 2, "birmingham-2022"))
                .containsEntry("en", "India: none, two fewer than at Birmingham")
                .containsEntry("fr", "Inde\u00a0: aucune, deux de moins qu'à Birmingham")
                .containsEntry("es", "India: ninguna, dos menos que en Birmingham");
        assertThat(words(3, 0, "tokyo-2020"))
                .containsEntry("en", "India: 3, after none at Tokyo")
                .containsEntry("fr", "Inde\u00a0: 3, après aucune à Tokyo")
                .containsEntry("es", "India: 3, tras ninguna en Tokio");
    }

    @Test
    void whoNeverWonBeforeMakesHistory() {
        assertThat(ComparisonWords.of(INDIA, 1, 0, "tokyo-2020", false))
                .containsEntry("en", "India: 1, the first in its history")
                .containsEntry("fr", "Inde\u00a0: 1, la première de son histoire")
                .containsEntry("es", "India: 1, la primera de su historia");
        assertThat(ComparisonWords.of(INDIA, 2, 0, "tokyo-2020", false))
                .containsEntry("en", "India: 2, the first in its history")
                .containsEntry("fr", "Inde\u00a0: 2, les premières de son histoire")
                .containsEntry("es", "India: 2, las primeras de su historia");
    }

    private static Map<String, String> words(int now, int then, String earlier) {
        return ComparisonWords.of(INDIA, now, then, earlier, true);
    }
}
