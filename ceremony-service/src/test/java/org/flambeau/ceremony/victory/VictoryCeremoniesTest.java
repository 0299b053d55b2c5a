package org.flambeau.ceremony.victory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.flambeau.ceremony.Stage.as;
import static org.flambeau.contracts.medals.PodiumStatus.OFFICIAL;
import static org.flambeau.contracts.medals.PodiumStatus.PROTESTED;
import static org.flambeau.contracts.medals.PodiumStatus.UNOFFICIAL;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.contracts.Topics;
import org.flambeau.testing.SuiteParts;
import org.flambeau.testing.TopicReader;
import org.junit.jupiter.api.Test;

/** A victory ceremony from the podium on the topic to the re-award, as its producer, its caller and the public see it. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class VictoryCeremoniesTest {

    private static final String ARRANGEMENT = """
            {"plannedStart": "2024-08-03T15:30:00+02:00", "venue": "Invalides",
             "presenters": [{"gift": "MEDAL", "name": "Ada Lovelace", "title": "IOC Member"}]}""";

    @Inject
    VictoryOutcome outcome;

    @Inject
    Standby standby;

    @Test
    void anOfficialPodiumIsProposedHeldRevisedScheduledRunAndReAwarded() {
        Desk desk = new Desk();
        desk.podium(1, UNOFFICIAL, "GOLD KOR Lim", "SILVER KOR Nam", "BRONZE FRA Barbelin");
        desk.podium(2, OFFICIAL, "GOLD KOR Lim", "SILVER KOR Nam", "BRONZE FRA Barbelin");

        desk.sheetOnce("state", equalTo("PROPOSED"))
                .body("called.name", contains("Barbelin", "Nam", "Lim"))
                .body("called[0].announced.fr", equalTo("équipe FRA"))
                .body("findings.findAll { it.blocking }.code", contains("EMBLEM_MISSING", "EMBLEM_MISSING"))
                .body("ceremony", nullValue());
        nothingIsPublic(desk);

        desk.emblems(null, "KP");
        desk.arrange(desk.tag(), ARRANGEMENT).statusCode(200);
        desk.accept(desk.tag(), "first try")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("findings.findAll { it.blocking }.text", contains("KOR: its flag is KP, which is that of PRK"));
        nothingIsPublic(desk);

        desk.emblems("\"1\"", "KR");
        String seen = desk.tag();
        desk.accept(seen, "second try").statusCode(200).body("state", equalTo("SCHEDULED"));
        desk.accept(seen, "second try").statusCode(200).body("ceremony", equalTo(Desk.CEREMONY));
        given().get("/games/{g}/ceremonies/{c}", desk.stage.games, Desk.CEREMONY)
                .then()
                .body("names.en", equalTo("Victory ceremony: Archery, Women's Individual"))
                .body("names.fr", equalTo("Cérémonie de remise des médailles : Tir à l'arc, Individuel femmes"))
                .body("plannedStart", equalTo("2024-08-03T13:30:00Z"))
                .body("kind", equalTo("VICTORY"));
        desk.standBy().statusCode(200).body("findings", hasSize(0));

        desk.podium(3, PROTESTED, "GOLD KOR Lim", "SILVER KOR Nam", "BRONZE FRA Barbelin");
        desk.sheetOnce("state", equalTo("HELD")).body("atStake.name", hasItems("Lim", "Nam", "Barbelin"));
        desk.standBy().statusCode(409).body("findings[0].code", equalTo("ON_HOLD"));
        assertThat(standby.blocked(desk.key()))
                .contains("the result is PROTESTED: the ceremony waits until it is official again");
        assertThat(desk.told(2).get(1).text()).contains("Archery, Women's Individual (on hold)");

        desk.podium(4, OFFICIAL, "GOLD KOR Nam", "SILVER KOR Lim", "BRONZE FRA Barbelin");
        desk.sheetOnce("state", equalTo("SCHEDULED"))
                .body("revisions.podiumVersion", contains(2, 3, 4))
                .body("revisions[2].changes.name", contains("Nam", "Lim"))
                .body("revisions[2].changes[0].from", equalTo("SILVER"))
                .body("revisions[2].changes[0].to", equalTo("GOLD"));
        assertThat(standby.blocked(desk.key())).isEmpty();
        assertThat(desk.told(3).get(2).text())
                .doesNotContain("on hold")
                .containsSubsequence("Presentation of silver", "Lim (KOR)", "Presentation of gold", "Nam (KOR)");

        desk.call("entry", "presentation-bronze", "presentation-silver", "presentation-gold", "anthem", "exit");
        desk.sheet().body("state", equalTo("DONE"));
        QuarkusTransaction.requiringNew().run(() -> outcome.finished(desk.key()));
        as("production")
                .get("/games/" + desk.stage.games + "/victory-ceremonies?state=DONE")
                .then()
                .body("items.ceremony", contains(Desk.CEREMONY));
        desk.standBy().statusCode(409).body("field", equalTo("state"));

        desk.podium(5, OFFICIAL, "GOLD KOR Nam", "SILVER FRA Barbelin", "BRONZE KOR Lim");
        desk.sheetOnce("award", equalTo(2))
                .body("kind", equalTo("RE_AWARD"))
                .body("state", equalTo("PROPOSED"))
                .body("called.name", contains("Lim", "Barbelin"))
                .body("anthems", hasSize(0));
        as("production")
                .get(desk.path("?award=1"))
                .then()
                .body("state", equalTo("DONE"))
                .body("called.name", contains("Barbelin", "Lim", "Nam"));
        as("production")
                .get("/games/" + desk.stage.games + "/ceremonies/" + Desk.CEREMONY + "/as-run")
                .then()
                .body("items", hasSize(7));
    }

    private static void nothingIsPublic(Desk desk) {
        given().get("/games/{g}/ceremonies", desk.stage.games).then().body("items", hasSize(0));
        given().get(desk.path("")).then().statusCode(401);
        as("results").get(desk.path("")).then().statusCode(403);
        assertThat(TopicReader.of(Topics.CEREMONIES).all())
                .noneMatch(record -> record.key().startsWith(desk.stage.games));
    }

    @Test
    void anEndThatIsTakenBackRunsAgainAndAnotherCeremonyIsLetPass() {
        Desk desk = new Desk();
        desk.podium(1, OFFICIAL, "GOLD FRA Ada", "SILVER KOR Bo", "BRONZE FRA Cy");
        desk.sheetOnce("state", equalTo("PROPOSED"));
        desk.emblems(null, "KR");
        desk.arrange(desk.tag(), ARRANGEMENT).statusCode(200);
        desk.accept(desk.tag(), "accept").statusCode(200);
        CeremonyKey other = new CeremonyKey(desk.stage.games, "closing");

        QuarkusTransaction.requiringNew().run(() -> {
            outcome.finished(other);
            outcome.finished(desk.key());
        });
        desk.sheet().body("state", equalTo("DONE"));
        QuarkusTransaction.requiringNew().run(() -> outcome.reopened(desk.key()));

        desk.sheet().body("state", equalTo("SCHEDULED"));
        assertThat(standby.blocked(other)).isEmpty();
    }

    @Test
    void aResetForgetsTheProposalsAndTheNamesAndPodiumsOfTheRunBeforeStayForgotten() {
        Desk desk = new Desk();
        desk.podium(1, OFFICIAL, "GOLD FRA Ada", "SILVER KOR Bo", "BRONZE FRA Cy");
        desk.sheetOnce("state", equalTo("PROPOSED"));
        desk.emblems(null, "KR");
        desk.arrange(desk.tag(), ARRANGEMENT).statusCode(200);
        desk.accept(desk.tag(), "accept").statusCode(200);
        desk.call("entry", "presentation-bronze");

        desk.stage.reset();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> desk.sheet().statusCode(404).body("field", equalTo("event")));
        given().get("/games/{g}/ceremonies/{c}/running-order?view=public", desk.stage.games, Desk.CEREMONY)
                .then()
                .body("state", equalTo("PLANNED"))
                .body("segments", hasSize(0));

        desk.podium(2, 6, OFFICIAL, "GOLD FRA Late", "SILVER KOR Bo", "BRONZE FRA Cy");
        desk.podium(3, 8, OFFICIAL, "GOLD FRA Ada", "SILVER KOR Bo", "BRONZE FRA Cy");
        desk.sheetOnce("podiumVersion", equalTo(3))
                .body("revisions.podiumVersion", contains(3))
                .body("called.name", not(hasItem("Late")));
        desk.arrange(desk.tag(), ARRANGEMENT).statusCode(200);
        desk.accept(desk.tag(), "accept again").statusCode(200).body("state", equalTo("SCHEDULED"));
    }

    @Test
    void whatIsStaleMissingOrAgainstARuleIsRefusedAndChangesNothing() {
        Desk desk = new Desk();
        desk.sheet().statusCode(404).body("value", equalTo(Desk.EVENT));
        desk.podium(1, OFFICIAL, "GOLD FRA Ada", "SILVER FRA Bo", "BRONZE FRA Cy");
        desk.sheetOnce("state", equalTo("PROPOSED"));
        desk.emblems(null, "KR");

        as("producer").body(ARRANGEMENT).put(desk.path("")).then().statusCode(428);
        desk.arrange("\"7\"", ARRANGEMENT).statusCode(412).body("current", equalTo("\"1\""));
        desk.arrange("\"1\"", "{\"placement\": {\"poles\": 2}}")
                .statusCode(422)
                .body("field", equalTo("placement.poles"));
        desk.arrange("\"1\"", "{\"presenters\": [{\"gift\": \"MEDAL\"}]}")
                .statusCode(422)
                .body("field", equalTo("presenters[0].name"));
        desk.accept("\"1\"", "no time").statusCode(409).body("field", equalTo("plannedStart"));
        desk.standBy().statusCode(409).body("field", equalTo("state"));
        as("caller")
                .header("If-Match", "\"1\"")
                .body(ARRANGEMENT)
                .put(desk.path(""))
                .then()
                .statusCode(403);

        desk.sheet().header("ETag", "\"1\"").body("arrangement.venue", nullValue());
    }

    @Test
    void theListIsFilteredAndReadAPageAtATime() {
        Desk desk = new Desk();
        desk.podium(1, OFFICIAL, "GOLD FRA Ada", "SILVER FRA Bo", "BRONZE FRA Cy");
        desk.sheetOnce("state", equalTo("PROPOSED"));
        String list = "/games/" + desk.stage.games + "/victory-ceremonies";

        as("production")
                .get(list + "?state=PROPOSED&limit=1")
                .then()
                .body("items.event", contains(Desk.EVENT))
                .body("items[0].called.name", contains("Ada", "Bo", "Cy"))
                .body("next", nullValue());
        as("production").get(list + "?state=HELD").then().body("items", hasSize(0));
        as("production").get(list + "?after=" + Desk.EVENT + ".1").then().body("items", hasSize(0));
        as("production").get(list + "?limit=0").then().statusCode(400).body("field", equalTo("limit"));
        as("production").get(list + "?state=GONE").then().statusCode(400).body("value", equalTo("GONE"));
        as("production").get(list + "?after=x").then().statusCode(400).body("detail", containsString("ATHM100M.1"));
    }

    @Test
    void emblemsAreRegisteredOnceAndChangedOnlyFromWhatWasRead() {
        Desk desk = new Desk();
        desk.emblems(null, "KR");
        String emblems = "/games/" + desk.stage.games + "/emblems";

        as("producer")
                .header("If-None-Match", "*")
                .body("{\"items\": []}")
                .put(emblems)
                .then()
                .statusCode(412);
        as("producer")
                .header("If-Match", "\"1\"")
                .body("{\"items\": [{\"organisation\": \"KOR\", \"flag\": \"kr\", \"anthem\": \"KOR\"}]}")
                .put(emblems)
                .then()
                .statusCode(422)
                .body("field", equalTo("items[0].flag"))
                .body("value", equalTo("kr"));
        as("production")
                .get(emblems)
                .then()
                .header("ETag", "\"1\"")
                .body("items.organisation", contains("FRA", "KOR"))
                .body("hostLanguage", equalTo("fr"));
    }
}
