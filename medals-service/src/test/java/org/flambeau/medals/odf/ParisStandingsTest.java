package org.flambeau.medals.odf;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.flambeau.medals.ParisGames;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class ParisStandingsTest {

    @Test
    void theFinalStandingsOfParisCarryEveryRankAndCategory() {
        String path = "/games/" + ParisGames.entered() + "/medal-table";

        Parsed xml = Parsed.of(given().accept("application/xml").get(path).asString());

        assertThat(xml.text("/OdfBody/@DocumentType")).isEqualTo("DT_MEDALS");
        assertThat(xml.text("/OdfBody/@Version")).isEqualTo("331");
        assertThat(xml.text("//MedalStandings/@DateTime")).isEqualTo("2024-08-11T17:15:00+02:00");
        assertThat(xml.text("//MedalStandings/@LastEvent")).isEqualTo("BKBWTEAM5");
        assertThat(xml.text("//MedalStandings/@TotalEvents")).isEqualTo("329");
        assertThat(xml.text("//MedalStandings/@FinishedEvents")).isEqualTo("329");
        assertThat(xml.text("count(//MedalLine)")).isEqualTo("91");
        assertThat(line(xml, "USA")).isEqualTo("1 1 1 1");
        assertThat(xml.text("count(//MedalLine[@Organisation='USA']/@RankEqual)"))
                .isEqualTo("0");
        assertThat(number(xml, "USA", "TOT")).isEqualTo("40 44 42 126");
        assertThat(number(xml, "USA", "M")).isEqualTo("13 16 23 52");
        assertThat(number(xml, "USA", "W")).isEqualTo("26 23 18 67");
        assertThat(number(xml, "USA", "X")).isEqualTo("1 3 1 5");
        assertThat(number(xml, "USA", "O")).isEqualTo(" 2  2");
        assertThat(line(xml, "NZL")).isEqualTo("11 12 11 12");
        assertThat(line(xml, "BRA")).isEqualTo("20 12 20 13");
        assertThat(xml.text("//MedalLine[@Organisation='BRA']/@RankTotalEqual")).isEqualTo("Y");
        assertThat(number(xml, "BRA", "TOT")).isEqualTo("3 7 10 20");
        assertThat(number(xml, "BRA", "M")).isEqualTo(" 3 4 7");
    }

    private static String line(Parsed xml, String organisation) {
        String line = "//MedalLine[@Organisation='" + organisation + "']";
        return String.join(
                " ",
                xml.text(line + "/@Rank"),
                xml.text(line + "/@RankTotal"),
                xml.text(line + "/@SortRank"),
                xml.text(line + "/@SortRankTotal"));
    }

    private static String number(Parsed xml, String organisation, String type) {
        String number = "//MedalLine[@Organisation='" + organisation + "']/MedalNumber[@Type='" + type + "']";
        return String.join(
                " ",
                xml.text(number + "/@Gold"),
                xml.text(number + "/@Silver"),
                xml.text(number + "/@Bronze"),
                xml.text(number + "/@Total"));
    }
}
