package org.flambeau.medals.odf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.flambeau.contracts.medals.Category;
import org.flambeau.contracts.medals.MedalLine;
import org.flambeau.contracts.medals.Purpose;
import org.flambeau.medals.games.Games;
import org.flambeau.medals.games.GamesFacts;
import org.flambeau.medals.odf.MedalStandings.MedalCount;
import org.junit.jupiter.api.Test;

class MedalStandingsXmlTest {

    /** Half past one at night in Paris: by the clock the 11th, for sport still the 10th. */
    private static final Instant AT = Instant.parse("2024-08-10T23:30:05.120Z");

    @Test
    void theHeaderTellsLocalTimeAndTheSportingDay() {
        Parsed xml = Parsed.of(MedalStandingsXml.of(
                OdfHeader.of(games(Purpose.LIVE), null, DocumentType.DT_MEDALS, 317, AT), standings()));

        assertThat(xml.text("name(/*)")).isEqualTo("OdfBody");
        assertThat(xml.text("/OdfBody/@CompetitionCode")).isEqualTo("paris-2024");
        assertThat(xml.text("/OdfBody/@DocumentCode")).isEqualTo("GEN-------------------------------");
        assertThat(xml.text("/OdfBody/@DocumentType")).isEqualTo("DT_MEDALS");
        assertThat(xml.text("/OdfBody/@Version")).isEqualTo("317");
        assertThat(xml.text("/OdfBody/@FeedFlag")).isEqualTo("P");
        assertThat(xml.text("/OdfBody/@Date")).isEqualTo("2024-08-11");
        assertThat(xml.text("/OdfBody/@Time")).isEqualTo("013005120");
        assertThat(xml.text("/OdfBody/@LogicalDate")).isEqualTo("2024-08-10");
        assertThat(xml.text("/OdfBody/@Source")).isEqualTo("FLAMBEAU");
        assertThat(xml.text("/OdfBody/Competition/@Code")).isEqualTo("paris-2024");
        assertThat(xml.text("//MedalStandings/@DateTime")).isEqualTo("2024-08-11T01:30:05.12+02:00");
    }

    @Test
    void aRehearsalIsFlaggedAsATest() {
        Parsed xml = Parsed.of(MedalStandingsXml.of(
                OdfHeader.of(games(Purpose.REHEARSAL), null, DocumentType.DT_MEDALS, 1, AT), standings()));

        assertThat(xml.text("/OdfBody/@FeedFlag")).isEqualTo("T");
    }

    @Test
    void linesCarryFourRanksAndTheirMedalsPerCategory() {
        Parsed xml = Parsed.of(MedalStandingsXml.of(
                OdfHeader.of(games(Purpose.LIVE), null, DocumentType.DT_MEDALS, 317, AT), standings()));

        assertThat(xml.text("//MedalStandings/@LastEvent")).isEqualTo("ATHW5000M");
        assertThat(xml.text("//MedalStandings/@TotalEvents")).isEqualTo("329");
        assertThat(xml.text("//MedalStandings/@FinishedEvents")).isEqualTo("300");
        String line = "//MedalStandings/MedalsTable/MedalLine[@Organisation='BRA']";
        assertThat(xml.text(line + "/@Rank")).isEqualTo("20");
        assertThat(xml.text(line + "/@SortRank")).isEqualTo("21");
        assertThat(xml.text(line + "/@RankTotal")).isEqualTo("12");
        assertThat(xml.text(line + "/@SortRankTotal")).isEqualTo("13");
        assertThat(xml.text("count(" + line + "/@RankEqual)")).isEqualTo("0");
        assertThat(xml.text(line + "/@RankTotalEqual")).isEqualTo("Y");
        assertThat(xml.text("count(" + line + "/MedalNumber)")).isEqualTo("3");
        assertThat(xml.text(line + "/MedalNumber[@Type='W']/@Gold")).isEqualTo("3");
        assertThat(xml.text(line + "/MedalNumber[@Type='M']/@Total")).isEqualTo("8");
        assertThat(xml.text(line + "/MedalNumber[@Type='TOT']/@Silver")).isEqualTo("7");
        assertThat(xml.text(line + "/MedalNumber[@Type='TOT']/@Total")).isEqualTo("20");
    }

    @Test
    void zerosAreLeftOut() {
        Parsed xml = Parsed.of(MedalStandingsXml.of(
                OdfHeader.of(games(Purpose.LIVE), null, DocumentType.DT_MEDALS, 317, AT), standings()));

        assertThat(xml.text("count(//MedalNumber[@Type='M']/@Gold)")).isEqualTo("0");
        assertThat(xml.text("count(//MedalNumber[@Type='X'])")).isEqualTo("0");
        assertThat(xml.text("count(//@*[.='0'])")).isEqualTo("0");
    }

    @Test
    void beforeTheFirstPodiumThereIsNoTimeToTell() {
        Parsed xml = Parsed.of(MedalStandingsXml.of(
                OdfHeader.of(games(Purpose.LIVE), null, DocumentType.DT_MEDALS, 0, null),
                new MedalStandings(null, null, 329, 0, List.of())));

        assertThat(xml.text(
                        "count(/OdfBody/@Date | /OdfBody/@Time | /OdfBody/@LogicalDate | //@DateTime | //@LastEvent)"))
                .isEqualTo("0");
        assertThat(xml.text("//MedalStandings/@FinishedEvents")).isEqualTo("0");
        assertThat(xml.text("count(//MedalsTable/*)")).isEqualTo("0");
    }

    private static MedalStandings standings() {
        MedalLine brazil = new MedalLine("BRA", Map.of("en", "Brazil"), 3, 7, 10, 20, 20, false, 21, 12, true, 13, 0);
        Map<Category, MedalCount> byCategory = Map.of(
                Category.M, new MedalCount(0, 2, 6),
                Category.W, new MedalCount(3, 5, 4),
                Category.X, new MedalCount(0, 0, 0));
        return new MedalStandings(AT, "ATHW5000M", 329, 300, List.of(new MedalStandings.Line(brazil, byCategory)));
    }

    private static Games games(Purpose purpose) {
        return new Games(
                "paris-2024",
                1,
                new GamesFacts(
                        purpose,
                        Map.of("en", "Paris 2024"),
                        "FRA",
                        "Europe/Paris",
                        LocalDate.parse("2024-07-24"),
                        LocalDate.parse("2024-08-11"),
                        LocalTime.of(3, 0)));
    }
}
