package org.flambeau.system.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.flambeau.cli.api.Desk;
import org.flambeau.cli.api.Http;
import org.flambeau.cli.games.ClosingCeremony;
import org.flambeau.cli.games.GamesFolder;
import org.flambeau.cli.games.Loader;

/** A closing ceremony that a show-caller calls through, a step at a time, until its last segment is over. */
final class CalledShow implements AutoCloseable {

    private static final int TOO_SOON = 429;

    private final Desk caller;
    private final String path;
    private final List<Map<String, Object>> segments;
    private final long stepSeconds;
    private final Thread thread = new Thread(this::call, "show-caller");
    private volatile RuntimeException failure;
    private volatile boolean over;
    private volatile int take;

    private CalledShow(Desk caller, String path, List<Map<String, Object>> segments, long stepSeconds) {
        this.caller = caller;
        this.path = path;
        this.segments = segments;
        this.stepSeconds = stepSeconds;
    }

    /**
     * Plans it, approves it, and begins to call.
     *
     * @param length how long the whole of it lasts
     */
    static CalledShow begin(FaultySuite suite, String games, String code, Duration length) throws Exception {
        GamesFolder paris =
                new GamesFolder(Path.of(System.getProperty("flambeau.home")).resolve("data/paris-2024"));
        ClosingCeremony closing = ClosingCeremony.at(paris, Instant.now(), Duration.ofSeconds(1));
        Map<String, String> tokens =
                Map.of("results-chief", suite.token("results-chief"), "producer", suite.token("producer"));
        new Loader(suite.addresses(), tokens, line -> {})
                .planned("/games/" + games, new ClosingCeremony(code, closing.facts(), closing.segments()));
        String path = "/games/" + games + "/ceremonies/" + code;
        Desk approver = new Desk(suite.addresses().ceremony(), suite.token("approver"));
        String version = approver.get(path + "/running-order")
                .orFail("the running order")
                .tag();
        approver.post(path + "/running-order/approval", version).orFail("the approval");
        Desk caller = new Desk(suite.addresses().ceremony(), suite.token("caller"));
        CalledShow show = new CalledShow(
                caller,
                path,
                closing.segments(),
                length.toSeconds() / (closing.segments().size() + 1));
        show.thread.setDaemon(true);
        show.thread.start();
        return show;
    }

    /** How many commands were taken. */
    int taken() {
        if (failure != null) throw failure;
        return take;
    }

    int segments() {
        return segments.size();
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        thread.interrupt();
        thread.join();
    }

    private void call() {
        try {
            while (!over && take <= segments.size()) {
                Map<String, Object> expects = new LinkedHashMap<>();
                if (take > 0) expects.put("segment", segments.get(take - 1).get("code"));
                expects.put("take", take);
                Map<String, Object> command = Map.of("command", take == 0 ? "START" : "NEXT", "expects", expects);
                Http.Answer answer =
                        caller.post(path + "/commands", UUID.randomUUID().toString(), command);
                if (answer.status() != TOO_SOON) {
                    answer.orFail("take " + take);
                    take++;
                }
                TimeUnit.SECONDS.sleep(Math.max(1, stepSeconds));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (!over) failure = e; // else it was broken off
        }
    }
}
