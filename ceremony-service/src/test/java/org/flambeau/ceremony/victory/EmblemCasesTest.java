package org.flambeau.ceremony.victory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No nation's flag rises and no anthem sounds for somebody else: M09 and the check of the emblems. */
class EmblemCasesTest {

    @Test
    void m09ANeutralAthleteWinsUnderTheNeutralFlagWhateverIsRegistered() {
        Rostrum podium =
                Rostrum.of().gold("AIN", "Litvinovich").silver("USA", "Bo").bronze("JPN", "Cy");
        Emblems wrong = with(Rostrum.emblem("AIN", "BY", "My Belarusy"));
        EventVictories victories = podium.proposed();

        CallSheet sheet = CallSheet.of(victories, victories.newest().orElseThrow(), wrong, Rostrum.RULES);

        assertThat(CallOrderCasesTest.poles(sheet)).contains("2: AIN/NEUTRAL at 1");
        assertThat(sheet.anthems()).containsExactly(new CallSheet.Anthem("AIN", "NEUTRAL", null));
        assertThat(blocking(podium, wrong)).containsExactly(tuple("AIN", List.of("country", "flag", "anthem")));
        assertThat(blocking(podium, Rostrum.EMBLEMS)).isEmpty();
    }

    @Test
    void m09WhoeverIsNotRankedIsNeutralToo() {
        CallSheet sheet = Rostrum.of()
                .gold("FRA", "Ada")
                .silver("XYZ", "Bo")
                .bronze("JPN", "Cy")
                .unranked("XYZ")
                .call();

        assertThat(CallOrderCasesTest.poles(sheet)).contains("1: XYZ/NEUTRAL at 2");
    }

    @Test
    void theRefugeeTeamWinsUnderTheOlympicFlagToTheOlympicAnthem() {
        Rostrum podium = Rostrum.of().gold("EOR", "Ngamba").silver("USA", "Bo").bronze("JPN", "Cy");

        CallSheet sheet = podium.call();

        assertThat(CallOrderCasesTest.poles(sheet)).contains("2: EOR/OLYMPIC at 1");
        assertThat(sheet.anthems()).containsExactly(new CallSheet.Anthem("EOR", "OLYMPIC", "Olympic Anthem"));
        assertThat(blocking(podium, Rostrum.EMBLEMS)).isEmpty();
    }

    @ParameterizedTest(name = "KOR with country {0}, flag {1}, anthem {2}")
    @CsvSource(textBlock = """
            KR, KP, KOR, flag,    'KOR: its flag is KP, which is that of PRK'
            KR, KR, PRK, anthem,  'KOR: its anthem is PRK, which is that of PRK'
            KP, KR, KOR, country, 'KOR: its country is KP, which is that of PRK'
            KP, KP, PRK, country+flag+anthem, 'KOR: its country is KP, which is that of PRK; its flag is KP, which is that of PRK; its anthem is PRK, which is that of PRK'
            KR, KOR, KOR, flag,   'KOR: its flag is KOR'
            """)
    void anotherNationsPartBlocksAndIsNamed(String country, String flag, String anthem, String parts, String text) {
        Emblems emblems = with(new Emblem("KOR", country, flag, anthem, null));

        VictoryFinding finding = EmblemCheck.of("KOR", emblems, Set.of()).orElseThrow();

        assertThat(finding.blocking()).isTrue();
        assertThat(finding.code()).isEqualTo(VictoryFinding.Code.EMBLEM_MISMATCH);
        assertThat(String.join("+", finding.parts())).isEqualTo(parts);
        assertThat(finding.text()).isEqualTo(text);
    }

    @Test
    void aMissingEmblemBlocks() {
        assertThat(Rostrum.of()
                        .gold("KEN", "Ada")
                        .silver("USA", "Bo")
                        .bronze("JPN", "Cy")
                        .findings(Rostrum.EMBLEMS))
                .filteredOn(VictoryFinding::blocking)
                .extracting(VictoryFinding::code, VictoryFinding::organisation)
                .containsExactly(tuple(VictoryFinding.Code.EMBLEM_MISSING, "KEN"));
    }

    @ParameterizedTest(name = "{0} with country {1}, flag {2}, anthem {3}: {4}")
    @CsvSource(nullValues = "-", textBlock = """
            ENG, GB-ENG, GB-ENG, ENG, fits
            ROC, -,      ROC,    ROC, fits
            ENG, GB,     GB,     ENG, fails
            ENG, GB-ENG, GB-SCT, ENG, fails
            ENG, GB-ENG, GB-ENG, GBR, fails
            """)
    void anOrganisationWithoutAKnownCountryMustAgreeWithItself(
            String organisation, String country, String flag, String anthem, String verdict) {
        Emblems emblems = with(new Emblem(organisation, country, flag, anthem, null));

        assertThat(EmblemCheck.of(organisation, emblems, Set.of()).isEmpty()).isEqualTo(verdict.equals("fits"));
    }

    @Test
    void chineseTaipeiNeverStandsUnderAnotherFlagThanItsOwn() {
        assertThat(EmblemCheck.of("TPE", with(new Emblem("TPE", "TW", "TPE", "TPE", null)), Set.of()))
                .isEmpty();
        assertThat(EmblemCheck.of("TPE", with(new Emblem("TPE", "TW", "TW", "TPE", null)), Set.of()))
                .get()
                .extracting(VictoryFinding::parts)
                .isEqualTo(List.of("flag"));
    }

    @Test
    void theEmblemsOfParisFitEveryOrganisationThatWasThere() throws IOException {
        Path data = Path.of("..", "data", "paris-2024");
        Emblems emblems = Emblems.of(
                1,
                "fr",
                rows(data.resolve("emblems.csv")).map(EmblemCasesTest::emblem).toList());
        List<String> organisations =
                rows(data.resolve("organisations.csv")).map(cells -> cells[0]).toList();

        assertThat(organisations).hasSize(206);
        assertThat(organisations).allSatisfy(code -> assertThat(EmblemCheck.of(code, emblems, Set.of()))
                .isEmpty());
        assertThat(emblems.shownFor("GER", Set.of()))
                .isEqualTo(new Emblem("GER", "DE", "DE", "GER", "Das Lied der Deutschen"));
        assertThat(emblems.shownFor("SUI", Set.of()).flagAsText()).isEqualTo("\uD83C\uDDE8\uD83C\uDDED");
    }

    private static Stream<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream().skip(1).map(line -> line.split(",", 5));
    }

    private static Emblem emblem(String[] cells) {
        String title = cells[4].replace("\"", "");
        return new Emblem(
                cells[0], cells[1].isEmpty() ? null : cells[1], cells[2], cells[3], title.isEmpty() ? null : title);
    }

    private static Emblems with(Emblem emblem) {
        return Emblems.of(
                2,
                "it",
                Stream.concat(Rostrum.EMBLEMS.list().stream(), Stream.of(emblem))
                        .toList());
    }

    private static List<Tuple> blocking(Rostrum podium, Emblems emblems) {
        return podium.findings(emblems).stream()
                .filter(VictoryFinding::blocking)
                .map(finding -> tuple(finding.organisation(), finding.parts()))
                .toList();
    }
}
