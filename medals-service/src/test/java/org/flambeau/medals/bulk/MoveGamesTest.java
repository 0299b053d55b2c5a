package org.flambeau.medals.bulk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.medals.Desk.body;
import static org.flambeau.medals.Desk.change;
import static org.flambeau.medals.Desk.chief;
import static org.flambeau.medals.Desk.create;
import static org.flambeau.medals.Desk.medal;
import static org.flambeau.medals.Desk.newGames;
import static org.flambeau.medals.Desk.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flambeau.medals.ParisGames;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

/** Out of the service and in again. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class MoveGamesTest {

    @Inject
    DataSource database;

    @Test
    void allOfParis2024MovesToAnotherCodeAndNothingButTheCodeIsOtherThere() {
        String paris = ParisGames.entered();
        String moved = Moves.newCode();
        byte[] exported = Moves.export(paris);
        byte[] renamed = Zips.with(exported, FolderFile.GAMES, "\"" + paris + "\"", "\"" + moved + "\"");

        long start = System.nanoTime();
        Moves.load(moved, renamed)
                .then()
                .statusCode(200)
                .body("games.outcome", equalTo("ADDED"))
                .body("organisations.added", equalTo(206))
                .body("events.added", equalTo(329))
                .body("podiums.added", equalTo(329))
                .body("podiums.versionsAdded", equalTo(331));
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.println("a whole Games was imported in " + took.toMillis() + " ms");

        assertThat(Moves.export(moved)).isEqualTo(renamed);
        assertThat(given().get("/games/" + moved + "/medal-table").jsonPath().getList("lines"))
                .isEqualTo(given().get("/games/" + paris + "/medal-table")
                        .jsonPath()
                        .getList("lines"));
    }

    @Test
    void everyOddityOfAPodiumSurvivesAMoveAndAReset() {
        String games = newGames("REHEARSAL");
        create(games, "RUN", body("OFFICIAL", medal("GOLD", "FRA")));
        chief().post("/games/" + games + "/reset").then().statusCode(200);
        enterOddities(games);
        String moved = Moves.newCode();
        byte[] renamed = Zips.with(Moves.export(games), FolderFile.GAMES, "\"" + games + "\"", "\"" + moved + "\"");

        Moves.load(moved, renamed).then().statusCode(200).body("podiums.versionsAdded", equalTo(6));

        assertThat(Moves.export(moved)).isEqualTo(renamed);
        given().get("/games/" + games + "/events/RUN/podium").then().header("ETag", "\"4\"");
        given().get("/games/" + moved + "/events/RUN/podium").then().header("ETag", "\"3\"");
        assertThat(given().get("/games/" + moved + "/events/JUDO/podium/revisions")
                        .jsonPath()
                        .getList("items"))
                .isEqualTo(given().get("/games/" + games + "/events/JUDO/podium/revisions")
                        .jsonPath()
                        .getList("items"));
    }

    @Test
    void theSameFolderAgainChangesNothingAndPublishesNothing() throws Exception {
        String games = newGames("LIVE");
        enterOddities(games);
        byte[] folder = Moves.export(games);
        String before = Moves.rows(database, games);

        Moves.load(games, folder)
                .then()
                .statusCode(200)
                .body("games.outcome", equalTo("UNCHANGED"))
                .body("organisations.added", equalTo(0))
                .body("organisations.changed", equalTo(0))
                .body("organisations.removed", equalTo(0))
                .body("history", nullValue())
                .body("podiums.added", equalTo(0))
                .body("podiums.unchanged", equalTo(3))
                .body("podiums.versionsAdded", equalTo(0));

        assertThat(Moves.rows(database, games)).isEqualTo(before);
        assertThat(Moves.export(games)).isEqualTo(folder);
    }

    @Test
    void anExportHasATagAndIsForTheChiefAlone() {
        String games = newGames("LIVE");
        String tag = chief().get("/games/" + games + "/export").header("ETag");

        chief().header("If-None-Match", tag)
                .get("/games/" + games + "/export")
                .then()
                .statusCode(304);
        given().get("/games/" + games + "/export").then().statusCode(401);
        with("results").get("/games/" + games + "/export").then().statusCode(403);
        chief().get("/games/" + games + "/export?with=all")
                .then()
                .statusCode(400)
                .body("field", equalTo("with"));
        chief().get("/games/nowhere/export").then().statusCode(404);
        create(games, "RUN", body("OFFICIAL", medal("GOLD", "FRA")));
        chief().header("If-None-Match", tag)
                .get("/games/" + games + "/export")
                .then()
                .statusCode(200);
    }

    /** Six versions of three podiums: statuses, corrections, ties, vacancies, an exception, mixed teams, odd names. */
    private static void enterOddities(String games) {
        String tag =
                create(games, "RUN", body("UNOFFICIAL", medal("GOLD", "KEN"))).header("ETag");
        tag = change(games, "RUN", tag, body("OFFICIAL", medal("GOLD", "KEN"), medal("SILVER", "NED")))
                .header("ETag");
        Map<String, Object> withdrawn = new HashMap<>(body("WITHDRAWN"));
        withdrawn.put("revision", revision("doping, \"all\" of them"));
        change(games, "RUN", tag, withdrawn).then().statusCode(200);
        Map<String, Object> excepted =
                new HashMap<>(body("OFFICIAL", medal("GOLD", "KEN"), medal("GOLD", "FRA"), medal("SILVER", "NED")));
        excepted.put("exception", "both; as in 1904,\tso to say".replace("\t", " "));
        tag = create(games, "JUDO", excepted).header("ETag");
        Map<String, Object> team = Map.of(
                "medal", "GOLD",
                "organisation", "AIN",
                "awardedAt", "2024-08-05T21:32:00.123456789+02:00",
                "medalDate", "2024-08-05",
                "competitor",
                        Map.of(
                                "kind", "TEAM",
                                "code", "T-1",
                                "name", " Équipe «été», \"Ölüm\" ",
                                "members",
                                        List.of(
                                                Map.of(
                                                        "code",
                                                        "m1",
                                                        "name",
                                                        "Zoë, of B",
                                                        "gender",
                                                        "W",
                                                        "organisation",
                                                        "FRA"),
                                                Map.of("code", "m0", "name", "O'Neil", "organisation", "KEN"))));
        Map<String, Object> vacant = new HashMap<>(body("OFFICIAL", team));
        vacant.put(
                "vacant",
                List.of(
                        Map.of("medal", "SILVER", "reason", "no one left"),
                        Map.of("medal", "BRONZE", "reason", "=1+1")));
        create(games, "JUMP", vacant).then().statusCode(201);
        Map<String, Object> corrected = new HashMap<>(body("OFFICIAL", medal("GOLD", "KEN"), medal("SILVER", "NED")));
        corrected.put("revision", revision("no tie after all"));
        change(games, "JUDO", tag, corrected).then().statusCode(200);
    }

    private static Map<String, Object> revision(String reason) {
        return Map.of("reason", reason, "decidedBy", "Jury", "decidedAt", "2024-08-06T00:08:51.5+02:00");
    }
}
