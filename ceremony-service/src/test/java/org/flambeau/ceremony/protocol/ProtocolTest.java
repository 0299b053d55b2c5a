package org.flambeau.ceremony.protocol;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.ceremony.Stage.as;
import static org.flambeau.ceremony.Stage.closing;
import static org.flambeau.ceremony.Stage.facts;
import static org.flambeau.ceremony.Stage.open;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flambeau.ceremony.Stage;
import org.flambeau.ceremony.show.Ceremonies;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class ProtocolTest {

    @Inject
    ProtocolFindings findings;

    @Inject
    Ceremonies ceremonies;

    @Test
    void theClosingCeremonyOfParisIsNotBlockedOnceItIsARunningOrder() throws Exception {
        Stage stage = closingOfParis();

        stage.read("production", "/protocol")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .header("Cache-Control", "no-store")
                .body("ruleBook", equalTo("olympic-closing"))
                .body("chosen", equalTo(false))
                .body("blocks", equalTo(false))
                .body("variants.variant", contains("main"))
                .body("variants[0].findings.kind", everyItem(equalTo("LANGUAGE")));
    }

    @Test
    void aRunningOrderThatTheRuleBookBlocksIsNotApproved() throws Exception {
        Stage.withClosing(open("a", "A"))
                .approve("1")
                .statusCode(409)
                .body("field", equalTo("segments"))
                .body("detail", containsString("protocol"));

        closingOfParis().approve("1").statusCode(200);
    }

    @Test
    void m04AskedByTheShowCallerARequiredElementIsSkippedOnAirOnlyWithASecondPersonWhomTheAsRunLogNames()
            throws Exception {
        Stage stage = closingOfParis();
        stage.approve("1").statusCode(200);
        stage.start().statusCode(200);

        stage.say("SKIP", "flame-tuileries", 1, "\"segment\": \"flame-extinguished\"")
                .statusCode(409)
                .body("field", equalTo("segment"))
                .body("detail", containsString("FLAME_EXTINGUISHED"));
        as("approver")
                .header("Idempotency-Key", "waive-" + stage.games)
                .body("{\"segment\": \"flame-extinguished\", \"reason\": \"storm\"}")
                .post(stage.path("/waivers"))
                .then()
                .statusCode(201);
        stage.say("SKIP", "flame-tuileries", 1, "\"segment\": \"flame-extinguished\"")
                .statusCode(200);
        stage.say("SKIP", "flame-tuileries", 1, "\"segment\": \"concert\"").statusCode(200);

        stage.read("production", "/as-run")
                .body("items[1].target", equalTo("flame-extinguished"))
                .body("items[1].secondPerson", equalTo("test-approver"))
                .body("items[2].secondPerson", nullValue());
    }

    @Test
    void anotherBookTakesTheApprovalAway() throws Exception {
        Stage stage = closingOfParis();
        stage.approve("1").statusCode(200);

        choose(stage, "2", "olympic-closing").statusCode(200);

        stage.start().statusCode(409).body("detail", containsString("is not approved"));
    }

    static Stage closingOfParis() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("../data/paris-2024/closing_ceremony.csv"));
        return Stage.withClosing(
                rows.stream().skip(1).map(ProtocolTest::segment).toArray(String[]::new));
    }

    private static String segment(String row) {
        String[] cells = row.split(",", -1);
        return """
                {"code": "%s", "title": "%s", "publicTitle": "%s", "element": "%s", "location": "%s",
                 "people": ["%s"], "end": {"rule": "DURATION", "duration": "PT%sM"}}""".formatted(
                        cells[1],
                        cells[2],
                        cells[3],
                        cells[4],
                        cells[5],
                        cells[9].isEmpty() ? "The athletes" : cells[9].replace("; ", "\", \""),
                        cells[8]);
    }

    @Test
    void whatIsMissingIsToldWithItsRuleAndKeepsTheOrderFromApproval() {
        Stage stage = Stage.withClosing(element("flame", "FLAME_EXTINGUISHED"), open("free", "No element"));

        stage.read("approver", "/protocol")
                .body("blocks", equalTo(true))
                .body("variants[0].blocks", equalTo(true))
                .body("variants[0].findings[0].severity", equalTo("BLOCKS"))
                .body("variants[0].findings.element", hasItems("FLAG_LOWERED", "CLOSING_DECLARATION"))
                .body(
                        "variants[0].findings.find { it.element == 'FLAG_LOWERED' }.source.reference",
                        startsWith("Olympic Charter, Rule 53"))
                .body(
                        "variants[0].findings.find { it.element == 'FLAG_LOWERED' }.source.edition",
                        equalTo("in force as from 23 July 2024"));
        assertThat(findings.blocking(
                        ceremonies.find(new CeremonyKey(stage.games, "closing")).orElseThrow()))
                .extracting(ProtocolFinding::element)
                .containsExactly(
                        "HOST_ANTHEM",
                        "FLAG_BEARERS",
                        "ATHLETES",
                        "GREEK_ANTHEM",
                        "SPEECHES",
                        "FLAG_LOWERED",
                        "HANDOVER",
                        "NEXT_HOST_ANTHEM",
                        "CLOSING_DECLARATION");
    }

    @Test
    void everyChangeOfOrderOrFactsGivesAnotherTag() {
        Stage stage = Stage.withClosing(open("a", "A"));
        stage.read("caller", "/protocol").header("ETag", "\"2\"");

        stage.putOrder("1", open("a", "A"), open("b", "B")).statusCode(200);
        stage.read("caller", "/protocol").header("ETag", "\"3\"");

        as("producer")
                .header("If-Match", "\"1\"")
                .body(closing("2024-08-11T19:30:00Z"))
                .put(stage.path(""))
                .then()
                .statusCode(200);
        stage.read("caller", "/protocol").header("ETag", "\"4\"");
    }

    @Test
    void aBookIsChosenOnceAndOnlyFromWhatWasRead() {
        Stage stage = Stage.withClosing(open("a", "A"));

        choose(stage, null, "olympic-closing").statusCode(428);
        choose(stage, "1", "olympic-closing").statusCode(412).body("current", equalTo("\"2\""));
        choose(stage, "2", "olympic-closing")
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("chosen", equalTo(true));
        choose(stage, "3", "olympic-closing").statusCode(200).header("ETag", "\"3\"");
        stage.read("production", "/protocol").body("ruleBook", equalTo("olympic-closing"));
    }

    @Test
    void aBookThatIsNotThereOrForAnotherKindIsRefused() {
        Stage stage = Stage.withClosing(open("a", "A"));

        choose(stage, "2", "commonwealth-closing")
                .statusCode(422)
                .body("field", equalTo("ruleBook"))
                .body("value", equalTo("commonwealth-closing"))
                .body("detail", containsString("olympic-opening, olympic-closing, olympic-victory"));
        choose(stage, "2", "olympic-opening").statusCode(422).body("detail", containsString("OPENING"));
        stage.read("production", "/protocol").header("ETag", "\"2\"").body("chosen", equalTo(false));
    }

    @Test
    void aBookIsNotChangedOnceTheShowHasStarted() {
        Stage stage = Stage.withClosing(open("a", "A"));
        stage.rehearse().statusCode(200);

        choose(stage, "2", "olympic-closing").statusCode(409).body("field", equalTo("ruleBook"));
    }

    @Test
    void aCeremonyOfNoKnownKindHasNoBookUntilItChoosesOne() {
        Stage stage = Stage.ofNewGames();
        as("producer")
                .header("If-None-Match", "*")
                .body(facts(Stage.OPENING))
                .put(stage.path(""))
                .then()
                .statusCode(201);

        stage.read("production", "/protocol")
                .statusCode(200)
                .body("ruleBook", nullValue())
                .body("blocks", equalTo(false))
                .body("variants[0].findings", hasSize(0));
        choose(stage, "1", "olympic-victory")
                .statusCode(200)
                .body("ruleBook", equalTo("olympic-victory"))
                .body("blocks", equalTo(true));
    }

    @Test
    void protocolIsForTheProductionAloneAndOnlyAProducerChooses() {
        Stage stage = Stage.withClosing(open("a", "A"));

        given().get(stage.path("/protocol")).then().statusCode(401).contentType("application/problem+json");
        stage.read("editor", "/protocol").statusCode(403);
        as("caller")
                .header("If-Match", "\"2\"")
                .body("{\"ruleBook\": \"olympic-closing\"}")
                .put(stage.path("/protocol"))
                .then()
                .statusCode(403);
    }

    @Test
    void aCeremonyThatIsNotThereIsNamed() {
        Stage stage = Stage.ofNewGames();

        stage.read("production", "/protocol").statusCode(404).body("field", equalTo("ceremony"));
    }

    @Test
    void theRuleBooksAreOpenToEverybody() {
        given().get("/rule-books")
                .then()
                .statusCode(200)
                .body("items.code", contains("olympic-opening", "olympic-closing", "olympic-victory"))
                .body("items.standard", contains(true, true, true));
        given().get("/rule-books/olympic-opening")
                .then()
                .statusCode(200)
                .body("elements.find { it.code == 'OPENING_DECLARATION' }.obligation", equalTo("CHARTER"))
                .body("elements.find { it.code == 'OPENING_DECLARATION' }.roles", contains("HEAD_OF_STATE"));
        given().get("/rule-books/olympic-parade")
                .then()
                .statusCode(404)
                .body("field", equalTo("ruleBook"))
                .body("value", equalTo("olympic-parade"));
    }

    private static String element(String code, String element) {
        return open(code, code).replaceAll("}$", ", \"element\": \"" + element + "\"}");
    }

    private static ValidatableResponse choose(Stage stage, String version, String book) {
        var request = as("producer").body("{\"ruleBook\": \"" + book + "\"}");
        if (version != null) request.header("If-Match", "\"" + version + "\"");
        return request.put(stage.path("/protocol")).then();
    }
}
