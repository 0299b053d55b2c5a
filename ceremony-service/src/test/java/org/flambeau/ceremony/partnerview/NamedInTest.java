package org.flambeau.ceremony.partnerview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedInTest {

    private static final List<String> PEOPLE = List.of("Céline Dion", "H.E.R.", "山田太郎");

    @ParameterizedTest
    @CsvSource({
        "Céline Dion sings",
        "CELINE ON THE TOWER",
        "An evening with Dion",
        "h.e.r. plays the guitar",
        "舞台の山田太郎さん"
    })
    void aTextThatHoldsAWordOfANameGivesItAway(String text) {
        assertThat(NamedIn.anyOf(PEOPLE, text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"The Star of the Evening", "Artistic programme", "Dionysia", "舞台"})
    void aTextWithoutOneDoesNot(String text) {
        assertThat(NamedIn.anyOf(PEOPLE, text)).isFalse();
        assertThat(NamedIn.anyOf(List.of(), text)).isFalse();
    }
}
