package org.flambeau.broadcast.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.broadcast.Fixtures.MEDLEY;
import static org.flambeau.broadcast.Fixtures.athlete;
import static org.flambeau.broadcast.Fixtures.podium;
import static org.flambeau.contracts.medals.MedalColour.BRONZE;
import static org.flambeau.contracts.medals.MedalColour.GOLD;
import static org.flambeau.contracts.medals.MedalColour.SILVER;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.flambeau.broadcast.Fixtures;
import org.flambeau.contracts.ceremonies.CeremonyChanged.Occurrence;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.contracts.medals.PlacedMedal;
import org.flambeau.contracts.medals.PodiumStatus;
import org.flambeau.contracts.medals.Revision;
import org.flambeau.contracts.notifications.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LanguagesTest {

    private static final PlacedMedal GOLD_FRA = athlete(GOLD, "1", "Leon MARCHAND", "FRA");
    private static final PlacedMedal SILVER_JPN = athlete(SILVER, "2", "Tomoyuki MATSUSHITA", "JPN");
    private static final PlacedMedal BRONZE_USA = athlete(BRONZE, "3", "Carson FOSTER", "USA");

    private final MedalDesk medals = new MedalDesk(Languages.ALL);
    private final CeremonyDesk ceremonies = new CeremonyDesk(Languages.ALL);

    @Test
    void medalsAreToldInEnglishFrenchAndSpanish() {
        Map<String, Text> texts = medals.podium(podium("g", MEDLEY, 1, GOLD_FRA, SILVER_JPN, BRONZE_USA))
                .texts();

        assertThat(texts).containsOnlyKeys("en", "fr", "es");
        assertThat(texts.get("fr"))
                .isEqualTo(new Text(
                        "Or pour Leon MARCHAND (France) – Men's 400m Individual Medley, Swimming",
                        "Argent\u00a0: Tomoyuki MATSUSHITA (Japan). Bronze\u00a0: Carson FOSTER (United States)."
                                + " Le résultat n’est pas encore officiel."));
        assertThat(texts.get("es"))
                .isEqualTo(new Text(
                        "Oro para Leon MARCHAND (France) – Men's 400m Individual Medley, Swimming",
                        "Plata: Tomoyuki MATSUSHITA (Japan). Bronce: Carson FOSTER (United States)."
                                + " El resultado aún no es oficial."));
    }

    @Test
    void aCorrectionSaysWhoMovesFromWhichMedalToWhich() {
        Map<String, Text> texts = medals.podium(podium(
                        "g",
                        MEDLEY,
                        2,
                        PodiumStatus.OFFICIAL,
                        PodiumStatus.OFFICIAL,
                        new Revision("Doping", "CAS", Instant.parse("2024-09-01T10:00:00Z")),
                        List.of(
                                Fixtures.withdrawn(GOLD_FRA),
                                Fixtures.raised(SILVER_JPN, GOLD),
                                Fixtures.raised(BRONZE_USA, SILVER)),
                        2,
                        athlete(GOLD, "2", "Tomoyuki MATSUSHITA", "JPN"),
                        athlete(SILVER, "3", "Carson FOSTER", "USA")))
                .texts();

        assertThat(texts.get("fr").headline())
                .isEqualTo(
                        "Correction – Men's 400m Individual Medley, Swimming\u00a0: Leon MARCHAND (France) perd l’or");
        assertThat(texts.get("fr").body())
                .contains(
                        "Tomoyuki MATSUSHITA (Japan) passe de l’argent à l’or.",
                        "Carson FOSTER (United States) passe du bronze à l’argent.",
                        "Motif\u00a0: Doping (décision\u00a0: CAS).");
        assertThat(texts.get("es").headline())
                .isEqualTo("Corrección – Men's 400m Individual Medley, Swimming: Leon MARCHAND (France) pierde el oro");
        assertThat(texts.get("es").body())
                .contains("Tomoyuki MATSUSHITA (Japan) sube de plata a oro.", "Motivo: Doping (decisión: CAS).");
    }

    @ParameterizedTest
    @EnumSource(Occurrence.class)
    void everyTurnOfACeremonyHasAHeadlineOfItsOwnInEachLanguage(Occurrence occurrence) {
        Map<String, Text> texts =
                ceremonies.ceremony(Fixtures.ceremony("g", 2, occurrence)).texts();

        assertThat(texts).containsOnlyKeys("en", "fr", "es");
        assertThat(texts.values())
                .allSatisfy(text -> assertThat(text.headline()).isNotBlank());
        if (occurrence != Occurrence.SEGMENT_STARTED && occurrence != Occurrence.PLANNED)
            assertThat(texts.values()).extracting(Text::headline).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(MedalColour.class)
    void everyMetalHasItsArticleInEverySentence(MedalColour colour) {
        for (Newsroom words : List.of(new EnglishWording(), new FrenchWording(), new SpanishWording()))
            assertThat(List.of(
                            words.wins("A", colour),
                            words.loses("A", colour),
                            words.none(colour),
                            words.factsOf("A", colour)))
                    .as(words.language())
                    .allSatisfy(sentence -> assertThat(sentence)
                            .contains(words.medal(colour))
                            .doesNotContain("null", "el plata", "la oro", "la bronce")
                            .doesNotContainPattern("\\b(le|de) (or|argent)\\b"));
    }
}
