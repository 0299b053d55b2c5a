package org.flambeau.medals;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The medal table over all of Paris 2024, through the HTTP API. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class WholeGamesTest {

    private static final String TABLE = "/games/" + ParisGames.CODE + "/medal-table";

    @BeforeEach
    void enterTheGames() {
        ParisGames.entered();
    }

    @Test
    void afterThe1044MedalsTheTableIsTheOneThatWasPublished() {
        given().get(TABLE)
                .then()
                .body("version", equalTo(331))
                .body("events.total", equalTo(329))
                .body("events.finished", equalTo(329))
                .body("unranked.organisation", contains("AIN"));
        String csv = given().accept("text/csv").get(TABLE).asString();
        assertThat(csv.lines().map(WholeGamesTest::publishedColumns))
                .containsExactlyElementsOf(
                        ParisData.text("final_table.csv").lines().toList());
    }

    @Test
    void theMedalsOfThe16DaysAddUpToTheStandingAfterEachOfThem() {
        TreeSet<String> days = new TreeSet<>();
        ParisData.rows("medals.csv").forEach(row -> days.add(row.get("medal_date")));
        assertThat(days).hasSize(16);
        Map<String, List<Integer>> sum = new TreeMap<>();
        int finished = 0;
        for (String day : days) {
            JsonPath ofDay = asked("day=" + day);
            counts(ofDay).forEach((organisation, medals) -> sum.merge(organisation, medals, WholeGamesTest::plus));
            finished += ofDay.getInt("events.finished");
            JsonPath through = asked("throughDay=" + day);
            assertThat(counts(through)).as(day).isEqualTo(sum);
            assertThat(through.getInt("events.finished")).as(day).isEqualTo(finished);
        }
        assertThat(finished).isEqualTo(329);
        assertThat(counts(given().get(TABLE).jsonPath())).isEqualTo(sum);
    }

    @Test
    void theFirstDayHasAustraliaAheadOfChinaAndTheUnitedStates() {
        for (String question : List.of("day=2024-07-27", "throughDay=2024-07-27"))
            assertThat(first(5, asked(question)))
                    .containsExactly(
                            "1 AUS 3-2-0 1", "2 CHN 2-0-1 4", "3 USA 1-2-2 1", "4 FRA 1-2-1 3", "5 KOR 1-1-1 4");
    }

    @Test
    void theBusiestDayGave117MedalsAndChinaTheMostGolds() {
        JsonPath day = asked("day=2024-08-10");

        assertThat(first(5, day))
                .containsExactly("1 CHN 6-0-1 2", "2 USA 5-3-3 1", "3 UZB 3-2-0 6", "4 NOR 3-0-2 6", "5 NZL 3-0-0 9");
        assertThat(day.getList("lines.total", Integer.class).stream()
                                .mapToInt(Integer::intValue)
                                .sum()
                        + day.getList("unranked.total", Integer.class).stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                .isEqualTo(117);
        assertThat(first(5, asked("throughDay=2024-08-10")))
                .containsExactly(
                        "1 CHN 39-27-24 2",
                        "2 USA 38-42-41 1",
                        "3 AUS 18-18-14 5",
                        "4 JPN 18-12-13 6",
                        "5 FRA 16-24-22 4");
    }

    @Test
    void onTheLastDayTheUnitedStatesPassChinaBySilver() {
        assertThat(first(5, asked("day=2024-08-11")))
                .containsExactly("1 USA 2-2-1 1", "2 JPN 2-0-0 3", "2 NED 2-0-0 3", "4 NZL 1-0-1 3", "5 BRN 1-0-0 11");
        assertThat(first(5, asked("throughDay=2024-08-11")))
                .containsExactly(
                        "1 USA 40-44-42 1",
                        "2 CHN 40-27-24 2",
                        "3 JPN 20-12-13 6",
                        "4 AUS 18-19-16 5",
                        "5 FRA 16-26-22 4");
    }

    @Test
    void surfingInTahitiCountsOnTheDayThatWasToldThere() {
        assertThat(counts(asked("discipline=SRF&day=2024-08-05"))).isEqualTo(counts(asked("discipline=SRF")));
        assertThat(counts(asked("discipline=SRF&day=2024-08-06"))).isEmpty();
    }

    @Test
    void categoriesAddUpToTheWholeTable() {
        Map<String, List<Integer>> sum = new TreeMap<>();
        int events = 0;
        for (String category : List.of("M", "W", "X", "O")) {
            JsonPath part = asked("category=" + category);
            counts(part).forEach((organisation, medals) -> sum.merge(organisation, medals, WholeGamesTest::plus));
            events += part.getInt("events.total");
        }
        assertThat(sum).isEqualTo(counts(given().get(TABLE).jsonPath()));
        assertThat(events).isEqualTo(329);
    }

    @Test
    void before5000MetresWereCorrectedTheTableShowedWhatWasAnnounced() {
        JsonPath announced = asked("discipline=ATH&asOf=2024-08-06T00:08:50%2B02:00&day=2024-08-05");
        JsonPath corrected = asked("discipline=ATH&asOf=2024-08-06T00:08:52%2B02:00&day=2024-08-05");

        assertThat(counts(announced)).containsEntry("ITA", List.of(0, 0, 1)).containsEntry("NED", List.of(0, 1, 0));
        assertThat(counts(corrected)).doesNotContainKey("ITA").containsEntry("NED", List.of(0, 0, 1));
        assertThat(counts(announced).get("KEN")).isEqualTo(List.of(1, 0, 1));
        assertThat(counts(corrected).get("KEN")).isEqualTo(List.of(1, 1, 1));
    }

    @Test
    void theFloorBronzePassedToRomaniaOnTheLastDayAndKeepsItsOwnDay() {
        JsonPath before = asked("asOf=2024-08-11T14:49:03%2B02:00&throughDay=2024-08-05");
        JsonPath after = asked("asOf=2024-08-11T14:49:05%2B02:00&throughDay=2024-08-05");

        List<Integer> usa = counts(before).get("USA");
        List<Integer> romania = counts(before).get("ROU");
        assertThat(counts(after).get("USA")).isEqualTo(plus(usa, List.of(0, 0, -1)));
        assertThat(counts(after).get("ROU")).isEqualTo(plus(romania, List.of(0, 0, 1)));
        given().get("/games/" + ParisGames.CODE + "/events/GARW1APFX/podium/revisions")
                .then()
                .body("items.version", contains(1, 2))
                .body("items[1].medals[2].organisation", equalTo("ROU"))
                .body("items[1].medals[2].medalDate", equalTo("2024-08-05"))
                .body("items[1].revision.decidedBy", equalTo("court of arbitration"));
    }

    private static JsonPath asked(String question) {
        return given().urlEncodingEnabled(false)
                .get(TABLE + "?" + question)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** {@code rank code gold-silver-bronze rankByTotal}. */
    private static List<String> first(int lines, JsonPath table) {
        return table.<Map<String, Object>>getList("lines").stream()
                .limit(lines)
                .map(line -> line.get("rank") + " " + line.get("organisation") + " " + line.get("gold") + "-"
                        + line.get("silver") + "-" + line.get("bronze") + " " + line.get("rankByTotal"))
                .toList();
    }

    private static Map<String, List<Integer>> counts(JsonPath table) {
        Map<String, List<Integer>> counts = new TreeMap<>();
        for (String part : List.of("lines", "unranked"))
            table.<Map<String, Object>>getList(part)
                    .forEach(line -> counts.put(
                            (String) line.get("organisation"),
                            List.of((Integer) line.get("gold"), (Integer) line.get("silver"), (Integer)
                                    line.get("bronze"))));
        return counts;
    }

    private static List<Integer> plus(List<Integer> one, List<Integer> other) {
        return List.of(one.get(0) + other.get(0), one.get(1) + other.get(1), one.get(2) + other.get(2));
    }

    private static String publishedColumns(String line) {
        return String.join(",", List.of(line.split(",")).subList(0, 11));
    }
}
