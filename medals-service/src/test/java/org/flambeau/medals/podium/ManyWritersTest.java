package org.flambeau.medals.podium;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.medals.Desk.body;
import static org.flambeau.medals.Desk.change;
import static org.flambeau.medals.Desk.create;
import static org.flambeau.medals.Desk.medal;
import static org.flambeau.medals.Desk.newGames;
import static org.flambeau.medals.Desk.podium;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.flambeau.medals.AtOnce;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class ManyWritersTest {

    private static final int WRITERS = 50;

    @Test
    void fiftyPutsOnOneVersionHaveOneWinner() throws Exception {
        String games = newGames("LIVE");
        create(games, "RUN", body("UNOFFICIAL", medal("GOLD", "KEN"))).then().statusCode(201);

        List<Response> answers = AtOnce.send(
                WRITERS, writer -> change(games, "RUN", "\"1\"", body("UNOFFICIAL", named("writer " + writer))));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 412).hasSize(WRITERS - 1);
        String winner = given().get(podium(games, "RUN")).jsonPath().getString("medals[0].competitor.name");
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 200).map(answer -> answer.jsonPath()
                        .getString("medals[0].competitor.name")))
                .containsExactly(winner);
    }

    @Test
    void fiftyWritersWhoLookAgainLoseNoChange() throws Exception {
        String games = newGames("LIVE");
        create(games, "RUN", body("UNOFFICIAL", named("nobody"))).then().statusCode(201);

        AtOnce.send(WRITERS, writer -> {
            while (true) {
                Response present = given().get(podium(games, "RUN"));
                Response answer =
                        change(games, "RUN", present.header("ETag"), body("UNOFFICIAL", named("writer " + writer)));
                if (answer.statusCode() != 412) return answer;
            }
        });

        Response versions = given().get(podium(games, "RUN") + "/revisions?limit=500");
        assertThat(versions.jsonPath().getList("items.version", Integer.class))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, WRITERS + 1).boxed().toList());
        assertThat(IntStream.rangeClosed(0, WRITERS)
                        .mapToObj(i -> versions.jsonPath().getString("items[" + i + "].medals[0].competitor.name")))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(0, WRITERS)
                        .mapToObj(i -> i == WRITERS ? "nobody" : "writer " + i)
                        .toList());
        assertThat(given().get("/games/" + games + "/medal-table").jsonPath().getInt("version"))
                .isEqualTo(WRITERS + 1);
    }

    private static Map<String, Object> named(String name) {
        Map<String, Object> medal = new HashMap<>(medal("GOLD", "KEN"));
        medal.put("competitor", Map.of("kind", "ATHLETE", "code", "ath-KEN", "name", name));
        return medal;
    }
}
