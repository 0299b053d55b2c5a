package org.flambeau.medals;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.medals.Desk.chief;
import static org.flambeau.medals.Desk.facts;
import static org.flambeau.medals.Desk.podium;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

/** All of Paris 2024 through the HTTP API. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class WholeGamesTest {

    @Test
    void afterThe1044MedalsTheTableIsTheOneThatWasPublished() {
        chief().header("If-None-Match", "*")
                .body(facts("LIVE"))
                .put("/games/paris-2024")
                .then()
                .statusCode(201);
        for (String register : List.of("organisations", "events", "history"))
            chief().contentType("text/csv; charset=UTF-8")
                    .header("If-None-Match", "*")
                    .body(ParisData.text(register + ".csv"))
                    .put("/games/paris-2024/" + register)
                    .then()
                    .statusCode(201);
        Map<String, List<Map<String, Object>>> podiums = new LinkedHashMap<>();
        for (Map<String, String> row : ParisData.rows("medals.csv"))
            podiums.computeIfAbsent(row.get("event"), event -> new ArrayList<>())
                    .add(medal(row));

        podiums.forEach((event, medals) -> chief().header("If-None-Match", "*")
                .body(Map.of("status", "OFFICIAL", "medals", medals))
                .put(podium("paris-2024", event))
                .then()
                .statusCode(201));

        given().get("/games/paris-2024/medal-table")
                .then()
                .body("version", equalTo(329))
                .body("events.total", equalTo(329))
                .body("events.finished", equalTo(329))
                .body("unranked.organisation", contains("AIN"));
        String csv =
                given().accept("text/csv").get("/games/paris-2024/medal-table").asString();
        assertThat(csv.lines().map(WholeGamesTest::publishedColumns))
                .containsExactlyElementsOf(
                        ParisData.text("final_table.csv").lines().toList());
    }

    private static String publishedColumns(String line) {
        return String.join(",", List.of(line.split(",")).subList(0, 11));
    }

    private static Map<String, Object> medal(Map<String, String> row) {
        boolean team = row.get("kind").equals("TEAM");
        String code = team
                ? row.get("event") + "-" + row.get("organisation") + "-" + row.get("medal")
                : row.get("athlete_code");
        return Map.of(
                "medal", row.get("medal"),
                "organisation", row.get("organisation"),
                "awardedAt", row.get("awarded_at"),
                "medalDate", row.get("medal_date"),
                "competitor", Map.of("kind", team ? "TEAM" : "ATHLETE", "code", code, "name", row.get("competitor")));
    }
}
