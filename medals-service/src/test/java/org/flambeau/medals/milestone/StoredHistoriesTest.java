package org.flambeau.medals.milestone;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.medals.Desk.chief;
import static org.flambeau.medals.Desk.facts;
import static org.flambeau.medals.Desk.podium;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.flambeau.contracts.EventJson;
import org.flambeau.medals.award.Award;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

/** The same random histories through HTTP and PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class StoredHistoriesTest {

    private static final int HISTORIES = 30;
    private static final int CHANGES = 12;

    private int refused;

    @Test
    void theMilestonesThatAreReadAreAlwaysWhatASecondComputationFindsFromScratch() throws IOException {
        for (int seed = 1; seed <= HISTORIES; seed++) play(seed);

        assertThat(refused).as("most changes are taken").isLessThan(HISTORIES * CHANGES / 4);
    }

    private void play(int seed) throws IOException {
        String code = "history-" + seed;
        RandomGames games = new RandomGames(10_000 + seed);
        World world = new World();
        world.ranked.addAll(RandomGames.RANKED);
        register(code);
        Set<String> closed = new HashSet<>();
        for (int change = 1; change <= CHANGES; change++) {
            if (games.oneIn(8)) {
                world.history = games.history();
                put(chief().body(text(world.history)), "/games/" + code + "/history");
            } else {
                String event = games.event();
                List<Award> awards = games.podium(event);
                if (closed.contains(event) || awards.isEmpty() && !world.podiums.containsKey(event)) continue;
                if (!put(code, event, awards)) refused++;
                else world.podiums.put(event, awards);
                if (awards.isEmpty()) closed.add(event);
            }
            assertThat(read(code)).as("seed " + seed + ", change " + change).isEqualTo(NaiveMilestones.of(world));
        }
    }

    private static void register(String code) {
        put(chief().body(facts("LIVE")), "/games/" + code);
        StringBuilder organisations = new StringBuilder("code,name,continent,ranked\n");
        for (String organisation : RandomGames.ORGANISATIONS)
            organisations.append(
                    organisation + "," + organisation + ",," + RandomGames.RANKED.contains(organisation) + "\n");
        StringBuilder events = new StringBuilder("code,discipline,discipline_name,name,category,bronzes\n");
        for (String event : RandomGames.EVENTS)
            events.append(event + ",ATH,Athletics," + event + ",W," + RandomGames.bronzes(event) + "\n");
        put(
                chief().contentType("text/csv; charset=UTF-8").body(organisations.toString()),
                "/games/" + code + "/organisations");
        put(chief().contentType("text/csv; charset=UTF-8").body(events.toString()), "/games/" + code + "/events");
    }

    private static void put(RequestSpecification request, String address) {
        String tag = given().get(address).header("ETag");
        (tag == null ? request.header("If-None-Match", "*") : request.header("If-Match", tag))
                .put(address)
                .then()
                .statusCode(tag == null ? 201 : 200);
    }

    /** As an exception where the rules of places want one; false when it is refused for another reason. */
    private static boolean put(String code, String event, List<Award> awards) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", awards.isEmpty() ? "WITHDRAWN" : "UNOFFICIAL");
        body.put("medals", awards);
        if (awards.isEmpty())
            body.put(
                    "revision",
                    Map.of("reason", "void", "decidedBy", "Jury", "decidedAt", "2024-08-06T00:08:51+02:00"));
        if (sent(code, event, body).statusCode() < 300) return true;
        body.put("exception", "history's odd case");
        return sent(code, event, body).statusCode() < 300;
    }

    private static Response sent(String code, String event, Map<String, Object> body) {
        String tag = given().get(podium(code, event)).header("ETag");
        return (tag == null ? chief().header("If-None-Match", "*") : chief().header("If-Match", tag))
                .body(text(body))
                .put(podium(code, event));
    }

    private static String text(Object value) {
        try {
            return EventJson.mapper().writeValueAsString(value);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> read(String code) throws IOException {
        String text = given().get("/games/" + code + "/milestones?retracted=false&limit=500")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Set<String> lines = new TreeSet<>();
        for (MilestoneView view :
                EventJson.mapper().readValue(text, MilestoneView.Page.class).items())
            lines.add(NaiveMilestones.line(new Milestone(
                    view.id(),
                    view.kind(),
                    view.organisation(),
                    view.athlete(),
                    view.event(),
                    view.awardedAt(),
                    view.facts())));
        return lines;
    }
}
