package org.flambeau.ceremony.parade.delegation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.ceremony.Stage.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.flambeau.ceremony.Stage;
import org.flambeau.testing.SuiteParts;
import org.flambeau.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class DelegationsResourceTest {

    private String address;

    @BeforeEach
    void ofNewGames() {
        address = "/games/" + Stage.ofNewGames().games + "/delegations";
    }

    @Test
    void aFileComesOutAsItWentIn() {
        csv(new String(ParisDelegations.file(), StandardCharsets.UTF_8))
                .statusCode(201)
                .header("ETag", "\"1\"");

        byte[] out = given().auth()
                .oauth2(Tokens.of("production"))
                .accept("text/csv")
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        assertThat(new String(out, StandardCharsets.UTF_8))
                .isEqualTo(new String(ParisDelegations.file(), StandardCharsets.UTF_8));
    }

    @Test
    void whatWasReadCanBeSentBackAndAStaleListIsRefused() {
        json(null, "[" + delegation("") + "]").statusCode(201);
        String read = as("caller").get(address).then().statusCode(200).extract().asString();

        json("1", read).statusCode(200).header("ETag", "\"1\"");
        json("2", read).statusCode(412);
        json(null, read).statusCode(412);
    }

    @Test
    void l14FlagBearersAreNoneToTwoAndMoreNeedAnExemption() {
        json(null, "[" + delegation(bearers("A")) + "]").statusCode(201);
        json("1", "[" + delegation(bearers("A", "B")) + "]").statusCode(200);

        json("2", "[" + delegation(bearers("A", "B", "C")) + "]")
                .statusCode(422)
                .body("field", equalTo("[0].flagBearers"))
                .body("value", equalTo("3"));
        String exempt =
                ", \"flagBearersExemption\": {\"reason\": \"the host shows its cities\", \"approvedBy\": \"B. Dubois\"}";
        json("2", "[" + delegation(bearers("A", "B", "C", "D") + exempt) + "]")
                .statusCode(200)
                .body("[0].flagBearersExemption.approvedBy", equalTo("B. Dubois"));
        json("3", "[" + delegation(bearers("A", "B", "C") + exempt.replace("B. Dubois", "")) + "]")
                .statusCode(422)
                .body("field", equalTo("[0].flagBearersExemption.approvedBy"));
    }

    @Test
    void cldrProposesAndConfirmsNothing() {
        json(null, """
                        [{"organisation": "GBR", "names": {"fr": {"name": "Grande-Bretagne", "confirmed": true}}},
                         {"organisation": "TPE"}, {"organisation": "EOR"}, {"organisation": "GRE"}]""").statusCode(201);

        as("producer")
                .get(address + "/names/proposals?language=fr")
                .then()
                .statusCode(200)
                .body("items.organisation", contains("GBR", "TPE", "GRE"))
                .body("items.name.name", contains("Royaume-Uni", "Taïwan", "Grèce"))
                .body("items.name.confirmed", everyItem(equalTo(false)))
                .body("items[0].registered.name", equalTo("Grande-Bretagne"));
        as("producer")
                .get(address + "/names/proposals?language=ja")
                .then()
                .body("items.name.name", hasItems("ギリシャ"))
                .body("items[0].registered", nullValue());
        as("producer").get(address + "/names/proposals?language=xx").then().statusCode(422);
        as("producer").get(address + "/names/proposals").then().statusCode(400).body("field", equalTo("language"));
    }

    @Test
    void aDelegationWithoutAFlagOfALandTakesNone() {
        json(null, "[{\"organisation\": \"TPE\"}]").statusCode(201).body("[0].flag", nullValue());

        json("1", "[{\"organisation\": \"TPE\", \"flag\": \"TW\"}]")
                .statusCode(422)
                .body("field", equalTo("[0].flag"));
        assertThat(Flags.emoji(null)).isEqualTo("🏳");
        assertThat(Flags.emoji("GB-SCT")).isEqualTo("🏴󠁧󠁢󠁳󠁣󠁴󠁿");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(quoteCharacter = '`', textBlock = """
            [0].organisation       , fra    , `{"organisation": "fra"}`
            [0].names              , French , `{"organisation": "FRA", "names": {"French": {"name": "France"}}}`
            [0].names.fr.name      ,        , `{"organisation": "FRA", "names": {"fr": {"confirmed": true}}}`
            [0].sortKeys.fr.reason ,        , `{"organisation": "FRA", "sortKeys": {"fr": {"key": "F", "approvedBy": "A"}}}`
            [0].athletes           , -1     , `{"organisation": "FRA", "athletes": -1}`
            [0].region             , a b    , `{"organisation": "FRA", "region": "a b"}`
            [1].organisation       , FRA    , `{"organisation": "FRA"}, {"organisation": "FRA"}`
            """)
    void whatIsAgainstARuleIsRefusedAndNothingIsStored(String field, String value, String delegations) {
        json(null, "[" + delegations + "]")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("field", equalTo(field))
                .body("value", equalTo(value));

        as("producer").get(address).then().statusCode(200).body("", hasSize(0));
    }

    @ParameterizedTest(name = "line {0} {1}")
    @CsvSource(quoteCharacter = '`', textBlock = """
            1 , colour    , `organisation,colour|FRA,blue`
            2 , marches   , `organisation,marches|FRA,maybe`
            3 , athletes  , `organisation,athletes|FRA,573|GRE,many`
            2 , confirmed , `organisation,confirmed|FRA,fr`
            3 , row       , `organisation,region|FRA,EUR|GRE`
            2 , flag      , `organisation,flag|FRA,DE`
            3 , names.fr  , `organisation,name.fr|FRA,France|GRE,France`
            """)
    void aFaultyFileNamesTheLine(int line, String field, String file) {
        csv(file.replace('|', '\n')).statusCode(422).body("row", equalTo(line)).body("field", equalTo(field));
    }

    @Test
    void moreThanFourHundredDelegationsAreRefused() {
        json(null, "[" + String.join(",", Collections.nCopies(401, "{\"organisation\": \"FRA\"}")) + "]")
                .statusCode(422)
                .body("value", equalTo("401"));
    }

    private ValidatableResponse json(String version, String body) {
        return (version == null
                        ? as("producer").header("If-None-Match", "*")
                        : as("producer").header("If-Match", "\"" + version + "\""))
                .body(body)
                .put(address)
                .then();
    }

    private ValidatableResponse csv(String body) {
        return as("producer")
                .contentType("text/csv; charset=UTF-8")
                .header("If-None-Match", "*")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .put(address)
                .then();
    }

    private static String delegation(String more) {
        return "{\"organisation\": \"FRA\", \"names\": {\"fr\": {\"name\": \"France\", \"confirmed\": true}}" + more
                + "}";
    }

    private static String bearers(String... names) {
        return ", \"flagBearers\": [\"" + String.join("\", \"", names) + "\"]";
    }
}
