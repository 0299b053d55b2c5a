package org.flambeau.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.flambeau.cli.api.Addresses;
import org.flambeau.cli.api.Desk;
import org.flambeau.cli.api.Http;
import org.flambeau.cli.games.ClosingCeremony;
import org.flambeau.cli.games.GamesFolder;
import org.flambeau.cli.games.Loader;
import org.flambeau.cli.replay.ClosingShow;
import org.flambeau.cli.replay.Replay;
import org.flambeau.cli.suite.ServiceProcess;
import org.flambeau.cli.suite.Suite;
import org.flambeau.cli.suite.SuiteOptions;

/**
 * The whole suite in real processes on free ports, started once per run through the code of {@code flambeau up}, with
 * Paris 2024 loaded and not played.
 */
final class RunningSuite {

    static final String GAMES = "paris-2024";

    private static final int TOO_SOON = 429;
    private static final Duration TOLD = Duration.ofMinutes(2);

    private static RunningSuite running;
    private static ServiceProcess second;

    private final Suite suite;
    private final Addresses addresses;
    private final GamesFolder folder;

    private RunningSuite(Suite suite, GamesFolder folder) {
        this.suite = suite;
        this.folder = folder;
        this.addresses = suite.addresses();
    }

    static synchronized RunningSuite get() throws IOException, SQLException {
        if (running != null) return running;
        Path home = Path.of(System.getProperty("flambeau.home"));
        Path data = Files.createTempDirectory(Files.createDirectories(home.resolve("system-tests/target")), "suite");
        Suite suite = new Suite(SuiteOptions.isolated(data), System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
        suite.start();
        running = new RunningSuite(suite, new GamesFolder(home.resolve("data/paris-2024")));
        new Loader(running.addresses, running.tokens("results-chief", "producer"), System.out::println)
                .load(running.folder);
        Awaitility.await("broadcast-service knows the Games")
                .atMost(TOLD)
                .until(() -> running.broadcast().get("/snapshot").ok());
        return running;
    }

    /**
     * One more broadcast-service beside the first, over the same database and Kafka, started once per run. It tells every
     * second that it lives.
     */
    synchronized ServiceProcess secondBroadcast() throws IOException {
        if (second == null) second = suite.replica(Suite.BROADCAST, Map.of("FLAMBEAU_LIVE_HEARTBEAT", "1s"));
        return second;
    }

    Suite suite() {
        return suite;
    }

    GamesFolder folder() {
        return folder;
    }

    Addresses addresses() {
        return addresses;
    }

    String token(String role) throws IOException {
        return suite.mint().token(role, Duration.ofHours(1));
    }

    /** Enters the first version of a podium with a gold medal alone, as the results desk does. */
    void enterGold(String event, String organisation, String winner) throws IOException {
        medals("results")
                .put(
                        "/events/" + event + "/podium",
                        null,
                        UUID.randomUUID().toString(),
                        "application/json",
                        Http.json(Podiums.gold(organisation, winner)))
                .orFail(event);
    }

    Map<String, String> tokens(String... roles) throws IOException {
        Map<String, String> tokens = new LinkedHashMap<>();
        for (String role : roles) tokens.put(role, token(role));
        return tokens;
    }

    /** A desk at a service with a role; no role reads as the public does. */
    Desk medals(String role) throws IOException {
        return new Desk(addresses.medals() + "/games/" + GAMES, role == null ? null : token(role));
    }

    Desk ceremony(String role) throws IOException {
        return new Desk(addresses.ceremony() + "/games/" + GAMES, role == null ? null : token(role));
    }

    Desk broadcast() {
        return new Desk(addresses.broadcast() + "/games/" + GAMES, null);
    }

    Replay replay() throws IOException {
        return new Replay(addresses, token("results-chief"), Clock.systemUTC(), System.out::println);
    }

    /** Takes everything that an earlier test played away, and waits until each service has done so. */
    void reset() throws IOException {
        long before = head();
        medals("results-chief")
                .post("/reset", UUID.randomUUID().toString(), null)
                .orFail("the reset");
        show().awaitReset(folder);
        Awaitility.await("the reset is told").atMost(TOLD).until(() -> !broadcast()
                .get("/notifications?after=" + before + "&limit=1&kind=RESET")
                .orFail("the reset")
                .body()
                .path("items")
                .isEmpty());
    }

    ClosingShow show() throws IOException {
        return new ClosingShow(
                addresses,
                tokens("results-chief", "producer", "approver", "caller"),
                Clock.systemUTC(),
                System.out::println);
    }

    /** Calls the closing ceremony on: an approval and START at take 0, else NEXT, expecting what is live at that take; one that comes too
     * soon after the last is given again. */
    void call(ClosingCeremony closing, int take) throws IOException {
        if (take == 0) show().approve(folder);
        Map<String, Object> expects = new LinkedHashMap<>();
        if (take > 0) expects.put("segment", closing.segments().get(take - 1).get("code"));
        expects.put("take", take);
        String command = take == 0 ? "START" : "NEXT";
        Desk caller = ceremony("caller");
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .pollDelay(Duration.ZERO)
                .until(
                        () -> caller.post(
                                "/ceremonies/" + closing.code() + "/commands",
                                UUID.randomUUID().toString(),
                                Map.of("command", command, "expects", expects)),
                        answer -> answer.status() != TOO_SOON)
                .orFail("take " + take);
    }

    JsonNode medalTable() throws IOException {
        return medals(null).get("/medal-table").orFail("the table").body();
    }

    /** Sequence of the newest notification. */
    long head() {
        return Http.get(addresses.broadcast() + "/games/" + GAMES + "/notifications?after=0&limit=1", Map.of())
                .orFail("the head")
                .body()
                .path("head")
                .asLong();
    }
}
