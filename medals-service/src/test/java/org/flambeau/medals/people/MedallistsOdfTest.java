package org.flambeau.medals.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.flambeau.medals.ParisGames;
import org.flambeau.medals.odf.Parsed;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class MedallistsOdfTest {

    private static final String PATH = "/games/" + ParisGames.CODE + "/medallists";

    @BeforeEach
    void parisIsThere() {
        ParisGames.entered();
    }

    @Test
    void allMedalsOfTheGamesStandInOneDocument() {
        Response response = given().accept("application/xml").get(PATH);
        Parsed xml = Parsed.of(response.asString());

        assertThat(response.header("Content-Type")).isEqualTo("application/xml;charset=UTF-8");
        assertThat(xml.text("/OdfBody/@DocumentType")).isEqualTo("DT_MEDALLISTS");
        assertThat(xml.text("/OdfBody/@FeedFlag")).isEqualTo("P");
        assertThat(xml.text("/OdfBody/@Version")).isEqualTo("331");
        assertThat(xml.text("/OdfBody/@Date")).isEqualTo("2024-08-11");
        assertThat(xml.text("/OdfBody/@Time")).isEqualTo("171500000");
        assertThat(xml.text("count(//Event)")).isEqualTo("329");
        assertThat(xml.text("count(//Medal[@Code='ME_GOLD'])")).isEqualTo("329");
        assertThat(xml.text("count(//Medal[@Code='ME_SILVER'])")).isEqualTo("330");
        assertThat(xml.text("count(//Medal[@Code='ME_BRONZE'])")).isEqualTo("385");
        assertThat(xml.text("count(//Competitor[@Type='T'])")).isEqualTo("284");
        assertThat(xml.text("count(//Athlete)")).isEqualTo("2271");
    }

    @Test
    void aRelayTeamIsShownWithItsFivePeople() {
        Parsed xml = Parsed.of(given().accept("application/xml")
                .queryParam("event", "ATHX4X400M")
                .get(PATH)
                .asString());

        assertThat(xml.text("/OdfBody/@DocumentCode")).isEqualTo("ATHX4X400M------------------------");
        String gold = "//Event[@Code='ATHX4X400M']/Medal[@Code='ME_GOLD']";
        assertThat(xml.text(gold + "/@Date")).isEqualTo("2024-08-03");
        assertThat(xml.text(gold + "/Competitor/@Type")).isEqualTo("T");
        assertThat(xml.text(gold + "/Competitor/@Organisation")).isEqualTo("NED");
        assertThat(xml.text("count(" + gold + "/Competitor/Composition/Athlete)"))
                .isEqualTo("5");
        assertThat(xml.text(gold + "/Competitor/Composition/Athlete[@Order='1']/@Code"))
                .isEqualTo("1972078");
    }

    @Test
    void aTiedSilverStandsTwiceAndThereIsNoBronze() {
        Parsed xml = Parsed.of(given().accept("application/xml")
                .queryParam("event", "SWMM100MBR")
                .get(PATH)
                .asString());

        assertThat(xml.text("count(//Medal)")).isEqualTo("3");
        assertThat(xml.text("count(//Medal[@Code='ME_SILVER'])")).isEqualTo("2");
        assertThat(xml.text("//Medal[@Code='ME_GOLD']/Competitor/@Organisation"))
                .isEqualTo("ITA");
        assertThat(xml.text("//Competitor[@Organisation='GBR']/@Order")).isEqualTo("1");
        assertThat(xml.text("//Competitor[@Organisation='USA']/@Order")).isEqualTo("2");
    }

    @Test
    void aTeamIsShownWholeWhenOneOfItsPeopleIsAskedFor() {
        Parsed xml = Parsed.of(given().accept("application/xml")
                .queryParam("name", "femke bol")
                .queryParam("medal", "GOLD")
                .get(PATH)
                .asString());

        assertThat(xml.text("count(//Competitor)")).isEqualTo("1");
        assertThat(xml.text("count(//Athlete)")).isEqualTo("5");
    }
}
