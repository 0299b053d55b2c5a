package org.flambeau.system.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.flambeau.cli.api.Desk;
import org.flambeau.cli.api.Http;

/** A small Games of one test's own, with some organisations and events, so that its history is its own too. */
final class FaultGames {

    static final List<String> ORGANISATIONS = List.of("FRA", "KEN", "NED", "JPN", "USA");

    /** After a fault the services may have to find their places first. */
    private static final Duration SOON = Duration.ofSeconds(60);

    private static final AtomicInteger LAST = new AtomicInteger();

    private FaultGames() {}

    /** Makes one, waits until it can be followed, and gives its code. */
    static String create(FaultySuite suite, int events) throws Exception {
        String games = "faults-" + LAST.incrementAndGet();
        Desk chief = new Desk(suite.addresses().medals() + "/games/" + games, suite.token("results-chief"));
        chief.put("", null, null, "application/json", Http.json(facts())).orFail(games);
        String organisations = ORGANISATIONS.stream()
                .map(code -> code + "," + code + ",EUR,true\n")
                .collect(Collectors.joining("", "code,name,continent,ranked\n", ""));
        put(chief, "/organisations", organisations);
        String list = IntStream.range(0, events)
                .mapToObj(event -> event(event) + ",ATH,Athletics,Event " + event + ",W,1\n")
                .collect(Collectors.joining("", "code,discipline,discipline_name,name,category,bronzes\n", ""));
        put(chief, "/events", list);
        Awaitility.await("the feed of " + games)
                .atMost(SOON)
                .until(() -> Http.answers(
                        suite.addresses().broadcast() + "/games/" + games + "/notifications?after=0&limit=1"));
        return games;
    }

    /** Code of an event, counted from 0. */
    static String event(int number) {
        return "EVENT" + number;
    }

    private static void put(Desk chief, String path, String csv) {
        chief.put(path, null, null, "text/csv; charset=UTF-8", csv.getBytes(StandardCharsets.UTF_8))
                .orFail(path);
    }

    private static Map<String, Object> facts() {
        return Map.of(
                "purpose", "LIVE",
                "names", Map.of("en", "Games of faults"),
                "host", "FRA",
                "zone", "Europe/Paris",
                "firstDay", "2024-07-26",
                "lastDay", "2024-08-11",
                "dayEndsAt", "03:00");
    }
}
