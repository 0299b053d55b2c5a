package org.flambeau.medals;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flambeau.testing.Tokens;

/** The results desk at its screens: what tests send over HTTP. */
public final class Desk {

    private static final AtomicInteger GAMES = new AtomicInteger();

    private Desk() {}

    public static RequestSpecification chief() {
        return with("results-chief");
    }

    public static RequestSpecification with(String... roles) {
        return given().auth().oauth2(Tokens.of(roles)).contentType(ContentType.JSON);
    }

    public static Map<String, Object> facts(String purpose) {
        return Map.of(
                "purpose", purpose,
                "names", Map.of("en", "Paris 2024", "fr", "Paris 2024"),
                "host", "FRA",
                "zone", "Europe/Paris",
                "firstDay", "2024-07-26",
                "lastDay", "2024-08-11",
                "dayEndsAt", "03:00");
    }

    /** A new Games with four organisations, one of them not ranked, and three events; JUDO gives two bronzes. */
    public static String newGames(String purpose) {
        String games = "games-" + GAMES.incrementAndGet();
        created(chief().body(facts(purpose)), "/games/" + games);
        created(
                chief().body("code,name,continent,ranked\nFRA,France,EUR,true\nKEN,Kenya,AFR,true\n"
                                + "NED,Netherlands,EUR,true\nAIN,AIN,,false\n")
                        .contentType("text/csv; charset=UTF-8"),
                "/games/" + games + "/organisations");
        created(
                chief().body("code,discipline,discipline_name,name,category,bronzes\nRUN,ATH,Athletics,5000 m,W,1\n"
                                + "JUMP,ATH,Athletics,High jump,W,1\nJUDO,JUD,Judo,-48 kg,W,2\n")
                        .contentType("text/csv; charset=UTF-8"),
                "/games/" + games + "/events");
        return games;
    }

    public static String podium(String games, String event) {
        return "/games/" + games + "/events/" + event + "/podium";
    }

    public static Response create(String games, String event, Map<String, Object> body) {
        return chief().header("If-None-Match", "*").body(body).put(podium(games, event));
    }

    public static Response change(String games, String event, String tag, Map<String, Object> body) {
        return chief().header("If-Match", tag).body(body).put(podium(games, event));
    }

    @SafeVarargs
    public static Map<String, Object> body(String status, Map<String, Object>... medals) {
        return Map.of("status", status, "medals", List.of(medals));
    }

    public static Map<String, Object> medal(String colour, String organisation) {
        return Map.of(
                "medal",
                colour,
                "organisation",
                organisation,
                "awardedAt",
                "2024-08-05T21:32:00+02:00",
                "medalDate",
                "2024-08-05",
                "competitor",
                Map.of("kind", "ATHLETE", "code", "ath-" + organisation, "name", "A of " + organisation));
    }

    private static void created(RequestSpecification request, String path) {
        request.header("If-None-Match", "*").put(path).then().statusCode(201);
    }
}
