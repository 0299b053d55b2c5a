package org.flambeau.ceremony.parade;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.ceremony.Stage.as;
import static org.flambeau.ceremony.parade.ParadeStage.START;
import static org.flambeau.ceremony.parade.ParadeStage.delegation;
import static org.flambeau.ceremony.parade.ParadeStage.settings;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.flambeau.ceremony.parade.delegation.ParisDelegations;
import org.flambeau.testing.SuiteParts;
import org.flambeau.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class ParadeResourceTest {

    @Test
    void parisIsApprovedWithTheDelegationsThatShip() {
        ParadeStage paris = ParadeStage.withoutAnything();
        as("producer")
                .contentType("text/csv")
                .header("If-None-Match", "*")
                .body(ParisDelegations.file())
                .put("/games/" + paris.stage.games + "/delegations")
                .then()
                .statusCode(201)
                .body("", hasSize(206));

        paris.put(null, settings("""
                                , "nextHosts": [{"organisation": "USA", "year": 2028}, {"organisation": "AUS", "year": 2032}]"""))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("state", equalTo("DRAFT"))
                .body("order", hasSize(205))
                .body("order[202].organisation", equalTo("AUS"))
                .body("order[202].reason.detail", equalTo("host of 2032"))
                .body("venues[0].total", equalTo("PT1H28M"))
                .body("venues[0].stepOffs[1].at", equalTo("2024-07-26T17:30:25Z"));
        paris.approve("approver", 1, 1)
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("approval.approvedBy", equalTo("test-approver"));
    }

    @Test
    void l16AnAnnouncementCarriesCodeFlagAndNameOfOneDelegation() {
        ParadeStage parade = ParadeStage.ofFive();
        String list = ParadeStage.five()
                .replace(
                        "\"en\": {\"name\": \"Republic of Korea\"",
                        "\"ko\": {\"name\": \"대한민국\", \"confirmed\": true}, \"en\": {\"name\": \"Republic of Korea\"");
        parade.putDelegations("1", list).statusCode(200);

        parade.put("1", settings("").replace("[\"fr\", \"en\"]", "[\"fr\", \"en\", \"ko\"]"))
                .body(
                        "order.find { it.organisation == 'KOR' }.announcements.text",
                        contains("KOR 🇰🇷 République de Corée", "KOR 🇰🇷 Republic of Korea", "KOR 🇰🇷 대한민국"))
                .body(
                        "order.find { it.organisation == 'PRK' }.announcements.text",
                        contains("PRK 🇰🇵 RPD de Corée", "PRK 🇰🇵 DPR Korea"));
        parade.putDelegations("2", list.replace("\"KOR\",", "\"KOR\", \"flag\": \"KP\","))
                .statusCode(422)
                .body("field", equalTo("[1].flag"))
                .body("value", equalTo("KP"));
        parade.putDelegations("2", list.replace("DPR Korea", "Republic of Korea"))
                .statusCode(422)
                .body("field", equalTo("[2].names.en"))
                .body("detail", containsString("KOR has this name"));
    }

    @Test
    void aNameThatNobodyHasConfirmedBlocksTheApproval() {
        ParadeStage parade = ParadeStage.ofFive();
        parade.putDelegations(
                        "1",
                        ParadeStage.five()
                                .replace("\"Albanie\", \"confirmed\": true", "\"Albanie\"")
                                .replace(", \"en\": {\"name\": \"DPR Korea\", \"confirmed\": true}", ""))
                .statusCode(200);

        parade.approve("approver", 1, 2)
                .statusCode(422)
                .body("codes", contains("ALB", "PRK"))
                .body("findings.kind", contains("NAME_UNCONFIRMED", "NAME_MISSING"))
                .body("findings[0].language", equalTo("fr"));
        parade.read(START).body("state", equalTo("DRAFT")).body("findings.level", hasItems("BLOCKS", "WARNS"));
    }

    @Test
    void anApprovalIsOfAVersionAndBySomebodyElse() {
        ParadeStage parade = ParadeStage.ofFive();
        parade.approve("producer", 1, 1).statusCode(403);
        parade.approve("approver", 2, 1).statusCode(409).body("field", equalTo("version"));
        approveAs("producer", "approver", parade).statusCode(409).body("field", equalTo("approvedBy"));
        parade.approve("approver", 1, 1).statusCode(200);
        parade.approve("approver", 1, 1).statusCode(200).body("state", equalTo("APPROVED"));

        parade.put("1", settings(", \"interval\": \"PT30S\""))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("DRAFT"));
        parade.approve("approver", 2, 1).statusCode(200);
        parade.putDelegations("1", ParadeStage.five().replace("Albanie", "Albanie."))
                .statusCode(200);
        parade.read(START).body("state", equalTo("DRAFT")).body("approval", nullValue());
    }

    private static ValidatableResponse approveAs(String one, String other, ParadeStage parade) {
        return given().auth()
                .oauth2(Tokens.of(one, other))
                .contentType("application/json")
                .body("{\"version\": 1, \"delegationsVersion\": 1}")
                .post(parade.stage.path("/parade/approval"))
                .then();
    }

    @Test
    void whatWasReadCanBeSentBackAndAStaleEditChangesNothing() throws Exception {
        ParadeStage parade = ParadeStage.ofFive();
        JsonNode read = new ObjectMapper().readTree(parade.read(START).extract().asString());

        parade.put("1", read.get("settings").toString()).statusCode(200).header("ETag", "\"1\"");
        parade.put("7", settings(", \"interval\": \"PT30S\"")).statusCode(412);
        parade.put(null, settings("")).statusCode(412);
        as("producer")
                .body(settings(""))
                .put(parade.stage.path("/parade"))
                .then()
                .statusCode(428);
        parade.read(START).body("version", equalTo(1));
    }

    @Test
    void severalVenuesHaveStepOffsOfTheirOwn() {
        ParadeStage parade = ParadeStage.ofFive();

        parade.put("1", settings("""
                                , "venues": [
                                  {"code": "stadium", "name": "Stadium", "delegations": ["FRA", "GRE", "KOR"]},
                                  {"code": "mountain", "name": "Mountain", "offset": "PT10M", "delegations": ["FRA", "ALB"]}]"""))
                .body("venues[0].stepOffs.organisation", contains("GRE", "KOR", "FRA"))
                .body("venues[1].stepOffs.organisation", contains("ALB", "FRA"))
                .body("venues[1].stepOffs[1].at", equalTo("2024-07-26T17:40:25Z"))
                .body("venues[1].total", equalTo("PT3M25S"))
                .body("findings.findAll { it.level == 'BLOCKS' }.organisation", contains("PRK"));
        parade.approve("approver", 2, 1).statusCode(422).body("findings[0].kind", equalTo("NO_VENUE"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(quoteCharacter = '`', textBlock = """
            ruleSet           , atlantis    , `"olympic"`       , `"atlantis"`
            ruleSet           , nobody-else , `"olympic"`       , `"nobody-else"`
            ruleSet           , ../x        , `"olympic"`       , `"../x"`
            language          , French      , `"language": "fr"`, `"language": "French"`
            languages         , fr          , `["fr", "en"]`    , `["fr", "fr"]`
            host              , France      , `"FRA"`           , `"France"`
            interval          , PT0S        , `"host"`          , `"interval": "PT0S", "host"`
            nextHosts[0].year , 28          , `"host"`          , `"nextHosts": [{"organisation": "USA", "year": 28}], "host"`
            venues[0].code    , A           , `"host"`          , `"venues": [{"code": "A", "name": "A"}], "host"`
            plannedStart      ,             , `"2024-07-26T17:30:00Z"`, null
            """)
    void settingsAgainstARuleAreRefusedWithFieldAndValue(String field, String value, String good, String bad) {
        ParadeStage parade = ParadeStage.ofFive();

        parade.put("1", settings("").replace(good, bad))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("field", equalTo(field))
                .body("value", equalTo(value));
    }

    @Test
    void theWholeParadeIsTheProductionsAlone() {
        ParadeStage parade = ParadeStage.ofFive();

        given().get(parade.stage.path("/parade")).then().statusCode(401);
        as("results").get(parade.stage.path("/parade")).then().statusCode(403);
        given().get("/games/" + parade.stage.games + "/delegations").then().statusCode(401);
        for (String role : new String[] {"production", "producer", "approver", "caller"})
            as(role).get(parade.stage.path("/parade")).then().statusCode(200);
        as("caller")
                .header("If-Match", "\"1\"")
                .body(settings(""))
                .put(parade.stage.path("/parade"))
                .then()
                .statusCode(403);
    }

    @Test
    void thePublicSeesOrderAndNamesAndFlagBearersAfterTheirEmbargo() {
        ParadeStage parade = ParadeStage.ofFive();
        String secret = ", \"athletes\": 77, \"flagBearers\": [\"Nobody Knows\"], \"embargoUntil\": \"%s\"";
        parade.putDelegations(
                        "1",
                        "[" + delegation("FRA", "France", "France", secret.formatted("2199-01-01T00:00:00Z")) + ","
                                + delegation("GRE", "Grèce", "Greece", secret.formatted("2024-01-01T00:00:00Z"))
                                + "]")
                .statusCode(200);

        String list = parade.publicList()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("version", equalTo(1))
                .body("order.organisation", contains("GRE", "FRA"))
                .body("order[0].names.fr", equalTo("Grèce"))
                .body("order[0].flag", equalTo("🇬🇷"))
                .body("order[0].flagBearers", contains("Nobody Knows"))
                .body("order[1].flagBearers", hasSize(0))
                .extract()
                .asString();
        assertThat(list.replace(parade.stage.games, "the Games, whose id has digits of its own"))
                .doesNotContain("77", "2199", "PT25S", "because");
    }

    @Test
    void thePublicVersionRisesOnlyWhenThePublicCanTellADifference() {
        ParadeStage parade = ParadeStage.ofFive();
        parade.publicList().header("ETag", "\"1\"");

        parade.put("1", settings(", \"interval\": \"PT30S\"")).statusCode(200);
        parade.putDelegations(
                        "1",
                        ParadeStage.five()
                                .replace(
                                        "\"FRA\",",
                                        "\"FRA\", \"athletes\": 573, \"flagBearers\": [\"Secret\"], \"embargoUntil\": \"2199-01-01T00:00:00Z\","))
                .statusCode(200);
        parade.publicList().header("ETag", "\"1\"");
        given().header("If-None-Match", "\"1\"")
                .get(parade.stage.path("/parade?view=public"))
                .then()
                .statusCode(304);
        parade.putDelegations("2", ParadeStage.five().replace("Albanie", "Zalbanie"))
                .statusCode(200);

        parade.publicList().header("ETag", "\"2\"").body("order[3].organisation", equalTo("ALB"));
    }

    @Test
    void anOrderThatIsNotShownIsNotThere() {
        ParadeStage parade = ParadeStage.ofFive();
        parade.put("1", settings("").replace("true", "false")).statusCode(200);
        String hidden = parade.publicList().statusCode(404).extract().path("detail");

        String none = ParadeStage.withoutAnything()
                .publicList()
                .statusCode(404)
                .extract()
                .path("detail");

        assertThat(hidden).isEqualTo(none);
    }
}
