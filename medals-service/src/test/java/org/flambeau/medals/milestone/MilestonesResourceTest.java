package org.flambeau.medals.milestone;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.medals.Desk.body;
import static org.flambeau.medals.Desk.change;
import static org.flambeau.medals.Desk.chief;
import static org.flambeau.medals.Desk.create;
import static org.flambeau.medals.Desk.newGames;
import static org.flambeau.medals.Desk.podium;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class MilestonesResourceTest {

    private static final String DAY_1 = "2024-08-05";
    private static final String DAY_2 = "2024-08-06";

    @Test
    void anEarlierPodiumThatIsEnteredLateUndoesTheLeadAndItsCorrectionBringsItBack() {
        String games = newGames("LIVE");
        history(games, "NED", 1);
        created(games, "RUN", medal("GOLD", "KEN", "k1", DAY_1, "20:00"));
        created(
                games,
                "JUMP",
                medal("GOLD", "NED", "n1", DAY_2, "20:00"),
                medal("SILVER", "NED", "n2", DAY_2, "20:00"),
                medal("BRONZE", "NED", "n3", DAY_2, "20:00"));
        assertThat(told(games))
                .containsExactly(
                        "FIRST_GOLD_EVER.KEN 1",
                        "FIRST_MEDAL_EVER.KEN 1",
                        "FIRST_OF_GAMES.NED 1",
                        "LEAD_LOST.KEN.JUMP 1",
                        "LEAD_TAKEN.NED.JUMP 1",
                        "MOST_MEDALS_EVER.NED 1",
                        "PODIUM_SWEEP.NED.JUMP 1");

        created(games, "JUDO", medal("GOLD", "KEN", "k2", DAY_2, "10:00"));

        assertThat(told(games))
                .containsExactly(
                        "FIRST_GOLD_EVER.KEN 1",
                        "FIRST_MEDAL_EVER.KEN 1",
                        "FIRST_OF_GAMES.NED 1",
                        "LEAD_LOST.KEN.JUMP 2 retracted",
                        "LEAD_TAKEN.NED.JUMP 2 retracted",
                        "MOST_MEDALS_EVER.NED 1",
                        "PODIUM_SWEEP.NED.JUMP 1");

        change(games, "JUDO", "\"1\"", body("UNOFFICIAL", medal("GOLD", "FRA", "f1", DAY_2, "10:00")))
                .then()
                .statusCode(200);

        assertThat(told(games))
                .containsExactly(
                        "FIRST_GOLD_EVER.KEN 1",
                        "FIRST_MEDAL_EVER.KEN 1",
                        "FIRST_GOLD_EVER.FRA 1",
                        "FIRST_MEDAL_EVER.FRA 1",
                        "LEAD_SHARED.FRA.JUDO 1",
                        "FIRST_OF_GAMES.NED 1",
                        "LEAD_LOST.FRA.JUMP 1",
                        "LEAD_LOST.KEN.JUMP 3",
                        "LEAD_TAKEN.NED.JUMP 3",
                        "MOST_MEDALS_EVER.NED 1",
                        "PODIUM_SWEEP.NED.JUMP 1");
    }

    @Test
    void anEarlierMedalThatIsEnteredLateIsTheFirstOneFromThenOn() {
        String games = newGames("LIVE");
        created(games, "RUN", medal("GOLD", "KEN", "k1", DAY_2, "20:00"));
        created(games, "JUMP", medal("SILVER", "KEN", "k1", DAY_1, "20:00"));

        given().get(address(games))
                .then()
                .body("items.id", contains("FIRST_OF_GAMES.KEN", "ATHLETE_MEDALS.k1.2"))
                .body("items[0].version", equalTo(2))
                .body("items[0].event", equalTo("JUMP"))
                .body("items[0].facts.medals[0].medal", equalTo("SILVER"))
                .body("items[1].event", equalTo("RUN"))
                .body("items[1].facts.medals.event", contains("JUMP", "RUN"));
    }

    @Test
    void withoutAHistoryNothingIsToldOfAllGamesAndWithOneItIs() {
        String games = newGames("LIVE");
        created(games, "RUN", medal("GOLD", "KEN", "k1", DAY_1, "20:00"));
        assertThat(told(games)).containsExactly("FIRST_OF_GAMES.KEN 1");

        history(games, "NED", 4);

        assertThat(told(games))
                .containsExactly("FIRST_GOLD_EVER.KEN 1", "FIRST_MEDAL_EVER.KEN 1", "FIRST_OF_GAMES.KEN 2 retracted");
    }

    @Test
    void anOrganisationThatIsNotRankedHasNoMilestones() {
        String games = newGames("LIVE");
        created(
                games,
                "RUN",
                medal("GOLD", "AIN", "a1", DAY_1, "20:00"),
                medal("SILVER", "AIN", "a2", DAY_1, "20:00"),
                medal("BRONZE", "AIN", "a3", DAY_1, "20:00"));
        created(games, "JUMP", medal("GOLD", "AIN", "a1", DAY_2, "20:00"));

        assertThat(told(games)).isEmpty();
    }

    @Test
    void aResetForgetsMilestonesAndTheirVersionsGoOn() {
        String games = newGames("REHEARSAL");
        created(games, "RUN", medal("GOLD", "KEN", "k1", DAY_1, "20:00"));
        chief().post("/games/" + games + "/reset").then().statusCode(200);
        assertThat(told(games)).isEmpty();

        created(games, "RUN", medal("GOLD", "KEN", "k1", DAY_1, "20:00"));

        assertThat(told(games)).containsExactly("FIRST_OF_GAMES.KEN 2");
    }

    @Test
    void aPreviewShowsMilestonesAndKeepsNone() {
        String games = newGames("LIVE");

        chief().header("If-None-Match", "*")
                .body(body("UNOFFICIAL", medal("GOLD", "KEN", "k1", DAY_1, "20:00")))
                .put(podium(games, "RUN") + "?dryRun=true")
                .then()
                .statusCode(200)
                .body("milestones.id", contains("FIRST_OF_GAMES.KEN"))
                .body("milestones[0].headline.en", equalTo("Kenya: first medal of these Games"))
                .body("milestones[0].organisationNames.en", equalTo("Kenya"))
                .body("milestones[0].retracted", equalTo(false));

        assertThat(told(games)).isEmpty();
    }

    @Test
    void questionsNarrowTheListAndPagesShowEveryMilestoneOnce() {
        String games = newGames("LIVE");
        created(
                games,
                "RUN",
                medal("GOLD", "KEN", "k1", DAY_1, "20:00"),
                medal("SILVER", "NED", "n1", DAY_1, "20:00"),
                medal("BRONZE", "FRA", "f1", DAY_1, "20:00"));
        created(games, "JUMP", medal("GOLD", "KEN", "k1", DAY_2, "20:00"));

        List<String> paged = new ArrayList<>();
        String next = null;
        do {
            JsonPath page = given().get(address(games) + "?limit=1" + (next == null ? "" : "&after=" + next))
                    .jsonPath();
            paged.addAll(page.getList("items.id", String.class));
            next = page.getString("next");
        } while (next != null);

        assertThat(paged)
                .containsExactly(
                        "FIRST_OF_GAMES.FRA", "FIRST_OF_GAMES.KEN", "FIRST_OF_GAMES.NED", "ATHLETE_MEDALS.k1.2");
        ids(games, "kind=ATHLETE_MEDALS", "ATHLETE_MEDALS.k1.2");
        ids(games, "organisation=NED", "FIRST_OF_GAMES.NED");
        ids(games, "athlete=k1", "ATHLETE_MEDALS.k1.2");
        ids(games, "event=JUMP", "ATHLETE_MEDALS.k1.2");
        given().get(address(games) + "?retracted=true")
                .then()
                .body("items", empty())
                .body("next", nullValue());
        given().get(address(games) + "?lang=fr&athlete=k1")
                .then()
                .body("items[0].name", equalTo("Kenya"))
                .body("items[0].headline", equalTo("Athlete k1 (Kenya)\u00a0: 2e médaille de ces Jeux"));
        given().get(address(games) + "?lang=es&athlete=k1")
                .then()
                .body("items.headline", hasItem("Athlete k1 (Kenya): 2.ª medalla de estos Juegos"));
    }

    @Test
    void theTagHoldsUntilAPodiumOrARegisterChanges() {
        String games = newGames("LIVE");
        created(games, "RUN", medal("GOLD", "KEN", "k1", DAY_1, "20:00"));
        String tag = given().get(address(games)).header("ETag");
        given().header("If-None-Match", tag).get(address(games)).then().statusCode(304);

        created(games, "JUMP", medal("GOLD", "NED", "n1", DAY_2, "20:00"));

        given().header("If-None-Match", tag).get(address(games)).then().statusCode(200);
    }

    @Test
    void whatIsNotUnderstoodIsRefusedByName() {
        String games = newGames("LIVE");

        refused(games, "kind=BEST_EVER", "kind");
        refused(games, "retracted=maybe", "retracted");
        refused(games, "organisation=ken", "organisation");
        refused(games, "limit=501", "limit");
        refused(games, "after=nonsense", "after");
        refused(games, "sort=up", "sort");
        given().get("/games/atlantis/milestones").then().statusCode(404);
    }

    private static void refused(String games, String question, String field) {
        given().get(address(games) + "?" + question)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(field));
    }

    private static void ids(String games, String question, String... ids) {
        given().get(address(games) + "?" + question).then().body("items.id", contains(ids));
    }

    /** Id, version and whether it was taken back, in order of award. */
    private static List<String> told(String games) {
        return given().get(address(games)).jsonPath().<Map<String, Object>>getList("items").stream()
                .map(item -> item.get("id") + " " + item.get("version")
                        + (item.get("retracted").equals(true) ? " retracted" : ""))
                .toList();
    }

    private static String address(String games) {
        return "/games/" + games + "/milestones";
    }

    private static void history(String games, String organisation, int golds) {
        chief().header("If-None-Match", "*")
                .body(List.of(Map.of(
                        "year",
                        2020,
                        "games",
                        "tokyo-2020",
                        "organisation",
                        organisation,
                        "gold",
                        golds,
                        "silver",
                        0,
                        "bronze",
                        0)))
                .put("/games/" + games + "/history")
                .then()
                .statusCode(201);
    }

    @SafeVarargs
    private static void created(String games, String event, Map<String, Object>... medals) {
        create(games, event, body("UNOFFICIAL", medals)).then().statusCode(201);
    }

    private static Map<String, Object> medal(
            String colour, String organisation, String athlete, String day, String time) {
        return Map.of(
                "medal", colour,
                "organisation", organisation,
                "awardedAt", day + "T" + time + ":00+02:00",
                "medalDate", day,
                "competitor", Map.of("kind", "ATHLETE", "code", athlete, "name", "Athlete " + athlete));
    }
}
