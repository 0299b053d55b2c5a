package org.flambeau.medals.bulk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.medals.Desk.chief;
import static org.flambeau.medals.Desk.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flambeau.medals.AtOnce;
import org.flambeau.medals.Desk;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

/** All of a folder or nothing of it. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class FaultyFolderTest {

    private static final String PODIUMS = "event,status,effective_at\nRUN,OFFICIAL,2024-08-05T22:00:00+02:00\n";
    private static final String MEDALS =
            "event,n,medal,organisation,kind,competitor_code,competitor,medal_date,awarded_at\n";
    private static final String GOLD = "RUN,1,GOLD,KEN,ATHLETE,a1,A One,2024-08-05,2024-08-05T21:32:00+02:00\n";

    @Inject
    DataSource database;

    @Test
    void tenDifferentFaultsAreToldAtOnceAndNothingIsStored() throws Exception {
        String games = sound();
        String before = Moves.rows(database, games);
        byte[] faulty = Zips.of(
                "games.json",
                Moves.facts(games).replace("Europe/Paris", "Europe/Lutetia"),
                "organisations.csv",
                "code,name,continent,ranked\nFRA,France,EUR,true\nKEN,Kenya,AFR,maybe\nNED,Netherlands,EUR,true\n"
                        + "FRA,Gaul,EUR,true\nAIN,AIN,,false\n",
                "events.csv",
                Moves.EVENTS + "BAD,ATH,Athletics,Odd,M,3\n",
                "history.csv",
                "year,games,organisation,gold,silver,bronze\n1896,athens-1896,FRA,5000,0,0\n",
                "podiums.csv",
                PODIUMS + "JUMP,FINAL,\nRELAY,OFFICIAL,\nRUN,OFFICIAL,2024-08-05T23:00:00+02:00\n",
                "podium_medals.csv",
                MEDALS + GOLD + GOLD.replace("RUN,1", "RUN,2")
                        + "RUN,2,SILVER,XYZ,ATHLETE,a2,A Two,2024-08-05,2024-08-05T21:32:00+02:00\n"
                        + "RELAY,2,GOLD,FRA,TEAM,t1,France,2024-08-05,2024-08-05T21:32:00+02:00\n",
                "podium_members.csv",
                "event,n,competitor_code,athlete_code,athlete\nRELAY,1,t1,m1,Member One\n",
                "podium_vacancies.csv",
                "event,n,medal,reason\nRELAY,1,GOLDEN,nobody came\n");

        JsonPath answer =
                Moves.load(games, faulty).then().statusCode(422).extract().jsonPath();

        assertThat(told(answer))
                .containsExactly(
                        "games.json 6 zone Europe/Lutetia: expected an IANA zone such as Europe/Paris",
                        "organisations.csv 3 ranked maybe: expected true or false",
                        "organisations.csv 5 code FRA: stands twice, first as item 1 of the list",
                        "events.csv 5 bronzes 3: expected 1 or 2",
                        "history.csv 2 gold 5000: expected a number from 0 to 999",
                        "podiums.csv 3 status FINAL: expected one of [UNOFFICIAL, OFFICIAL, PROTESTED, PROVISIONAL, WITHDRAWN]",
                        "podium_medals.csv 4 organisation XYZ: the Games has no organisation of this code; add it to its"
                                + " organisations first",
                        "podium_medals.csv 5 n 2: podiums.csv has no such version: it has 1 of this event",
                        "podium_members.csv 2 competitor_code t1: this version of the podium has no team of this code in"
                                + " podium_medals.csv",
                        "podium_vacancies.csv 2 medal GOLDEN: expected one of [GOLD, SILVER, BRONZE]");
        assertThat(answer.getInt("more")).isZero();
        assertThat(Moves.rows(database, games)).isEqualTo(before);
        given().get("/games/" + games + "/medal-table").then().body("version", equalTo(1));
    }

    @Test
    void aDryRunSaysWhatWouldBeAndStoresNothing() throws Exception {
        String games = Moves.newCode();
        byte[] folder = folder(games, PODIUMS, MEDALS + GOLD);
        String before = Moves.rows(database, games);

        Moves.tryOut(games, folder)
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("games.outcome", equalTo("ADDED"))
                .body("organisations.added", equalTo(4))
                .body("podiums.versionsAdded", equalTo(1));

        assertThat(Moves.rows(database, games)).isEqualTo(before);
        given().get("/games/" + games).then().statusCode(404);
        Moves.tryOut(games, folder(games, PODIUMS, MEDALS))
                .then()
                .statusCode(422)
                .body("faults[0].row", equalTo(2));
    }

    @Test
    void storedVersionsMustBeToldAsTheyAreAndWhatIsBeyondThemIsAdded() {
        String games = sound();
        String second = PODIUMS + "RUN,OFFICIAL,2024-08-05T23:00:00+02:00\n";
        String both = MEDALS + GOLD + GOLD.replace("RUN,1", "RUN,2")
                + "RUN,2,SILVER,NED,ATHLETE,a2,A Two,2024-08-05,2024-08-05T21:32:00+02:00\n";

        Moves.load(games, folder(games, second, both))
                .then()
                .statusCode(200)
                .body("podiums.extended", equalTo(1))
                .body("podiums.versionsAdded", equalTo(1));
        given().get(Desk.podium(games, "RUN")).then().header("ETag", "\"2\"");

        Moves.load(games, folder(games, PODIUMS, MEDALS + GOLD))
                .then()
                .statusCode(422)
                .body("faults", hasSize(1))
                .body("faults[0].file", equalTo("podiums.csv"))
                .body("faults[0].reason", containsString("2 versions are stored, 1 are told"));
        Moves.load(games, folder(games, second, both.replace("A One", "A Won")))
                .then()
                .statusCode(422)
                .body("faults[0].row", equalTo(2))
                .body("faults[0].reason", containsString("this podium has another history here"));
    }

    @Test
    void versionsAreHeldAgainstTheRulesOfAPodium() {
        String games = Moves.newCode();
        String corrected = PODIUMS + "RUN,OFFICIAL,2024-08-05T23:00:00+02:00\nRUN,OFFICIAL,2024-08-04T23:00:00+02:00\n";

        Moves.load(games, folder(games, corrected, MEDALS + GOLD + GOLD.replace("1,GOLD,KEN", "2,GOLD,FRA")))
                .then()
                .statusCode(422)
                .body("faults", hasSize(1))
                .body("faults[0].row", equalTo(3))
                .body("faults[0].field", equalTo("reason"))
                .body("faults[0].reason", containsString("these medals were official"));
        given().get("/games/" + games).then().statusCode(404);
    }

    @Test
    void aFileThatIsNotKnownIsAFault() {
        String games = Moves.newCode();

        Moves.load(games, Zips.of("games.json", Moves.facts(games), "notes.txt", "ask Jeanne"))
                .then()
                .statusCode(422)
                .body("faults.file", contains("notes.txt"))
                .body("faults[0].reason", containsString("known are [games.json"));
    }

    @Test
    void aFileThatIsNoTextIsAFaultWithItsRow() {
        String games = Moves.newCode();
        byte[] latin =
                (Moves.ORGANISATIONS + "CIV,C\u00f4te d'Ivoire,AFR,true\n").getBytes(StandardCharsets.ISO_8859_1);

        Moves.load(games, Zips.of(Map.of("games.json", Moves.facts(games).getBytes(), "organisations.csv", latin)))
                .then()
                .statusCode(422)
                .body("faults[0].file", equalTo("organisations.csv"))
                .body("faults[0].row", equalTo(6))
                .body("faults[0].reason", containsString("UTF-8"));
    }

    @Test
    void aThousandFaultsAreToldAndTheOthersCounted() {
        String games = Moves.newCode();
        StringBuilder history = new StringBuilder("year,games,organisation,gold,silver,bronze\n");
        for (int i = 0; i < 1_200; i++) history.append("1896,athens-").append(i).append(",FRA,-1,0,0\n");

        Moves.load(games, Zips.of("games.json", Moves.facts(games), "history.csv", history.toString()))
                .then()
                .statusCode(422)
                .body("faults", hasSize(1_000))
                .body("more", equalTo(200));
    }

    @Test
    void onlyTheChiefImportsAndATwinGetsTheStoredAnswer() throws Exception {
        String games = Moves.newCode();
        byte[] folder = folder(games, PODIUMS, MEDALS + GOLD);
        with("results")
                .contentType("application/zip")
                .body(folder)
                .post("/games/" + games + "/import")
                .then()
                .statusCode(403);

        for (int i = 0; i < 2; i++)
            chief().header("Idempotency-Key", "move-" + games)
                    .contentType("application/zip")
                    .body(folder)
                    .post("/games/" + games + "/import")
                    .then()
                    .statusCode(200)
                    .body("podiums.versionsAdded", equalTo(1));

        chief().header("Idempotency-Key", "move-" + games)
                .contentType("application/zip")
                .body(folder(games, PODIUMS, MEDALS))
                .post("/games/" + games + "/import")
                .then()
                .statusCode(422)
                .body("field", equalTo("Idempotency-Key"));
    }

    @Test
    void aBodyBeyondEightMebibytesIsRefusedInWordsAndOneOfTwoIsRead() {
        String games = Moves.newCode();

        Moves.load(games, new byte[(8 << 20) + 1]).then().statusCode(413).body("field", equalTo("body"));
        Moves.load(games, new byte[2 << 20]).then().statusCode(400).body("field", equalTo("body"));
    }

    @Test
    void fiftyImportsAndEntriesAtOnceLoseNoChange() throws Exception {
        String games = Moves.newCode();
        StringBuilder events = new StringBuilder("code,discipline,discipline_name,name,category,bronzes\n");
        for (int i = 0; i < 50; i++)
            events.append("E")
                    .append(i)
                    .append(",ATH,Athletics,Event ")
                    .append(i)
                    .append(",M,1\n");
        Moves.load(
                        games,
                        Zips.of(
                                "games.json", Moves.facts(games),
                                "organisations.csv", Moves.ORGANISATIONS,
                                "events.csv", events.toString()))
                .then()
                .statusCode(200);

        List<Response> answers = AtOnce.send(50, i -> {
            if (i % 2 == 0) return Desk.create(games, "E" + i, Desk.body("OFFICIAL", Desk.medal("GOLD", "KEN")));
            String event = "E" + i;
            return Moves.load(
                    games,
                    Zips.of(
                            "games.json", Moves.facts(games),
                            "podiums.csv", "event,status\n" + event + ",OFFICIAL\n",
                            "podium_medals.csv", MEDALS + GOLD.replace("RUN", event)));
        });

        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 201);
        given().get("/games/" + games + "/medal-table")
                .then()
                .body("version", equalTo(50))
                .body("lines[0].gold", equalTo(50))
                .body("lines", hasSize(1));
        assertThat(Moves.count(database, "podium_revision", "games", games)).isEqualTo(50);
    }

    private static String sound() {
        String games = Moves.newCode();
        Moves.load(games, folder(games, PODIUMS, MEDALS + GOLD)).then().statusCode(200);
        return games;
    }

    private static byte[] folder(String games, String podiums, String medals) {
        return Zips.of(
                "paris/games.json",
                Moves.facts(games),
                "paris/organisations.csv",
                Moves.ORGANISATIONS,
                "paris/events.csv",
                Moves.EVENTS,
                "paris/podiums.csv",
                podiums,
                "paris/podium_medals.csv",
                medals);
    }

    private static List<String> told(JsonPath answer) {
        List<String> told = new ArrayList<>();
        for (Map<String, Object> fault : answer.<Map<String, Object>>getList("faults"))
            told.add(fault.get("file") + " " + fault.get("row") + " " + fault.get("field") + " " + fault.get("value")
                    + ": " + fault.get("reason"));
        return told;
    }
}
