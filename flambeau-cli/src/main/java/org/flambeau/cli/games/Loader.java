package org.flambeau.cli.games;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.flambeau.cli.api.Addresses;
import org.flambeau.cli.api.Desk;
import org.flambeau.cli.api.Http;
import org.flambeau.cli.suite.Failure;

/** Loads a folder into running services, over HTTP like everyone else. Loading the same again changes nothing. */
public final class Loader {

    private static final List<String> REGISTERS = List.of("organisations", "events", "history");
    private static final String RUNNING_ORDER = "/running-order";
    private static final String JSON = "application/json";
    private static final Duration UNTIL_KNOWN = Duration.ofSeconds(60);
    private static final long LOOK_AGAIN_MILLIS = 200;

    private final Desk medals;
    private final Desk ceremony;
    private final Consumer<String> progress;

    /** @param tokens bearer token per role: results-chief and producer are needed */
    public Loader(Addresses addresses, Map<String, String> tokens, Consumer<String> progress) {
        this.medals = new Desk(addresses.medals(), tokens.get("results-chief"));
        this.ceremony = new Desk(addresses.ceremony(), tokens.get("producer"));
        this.progress = progress;
    }

    /** Organisations, events, history and the closing ceremony's running order; no podium. */
    public void load(GamesFolder folder) {
        String games = "/games/" + folder.code();
        facts(folder, games);
        for (String register : REGISTERS) register(folder, games, register);
        if (ClosingCeremony.isIn(folder)) planned(games, ClosingCeremony.planned(folder));
    }

    /**
     * Loads each part that was never loaded; what was loaded before stays as people have changed it since. A load that
     * was cut short is completed.
     */
    public void loadOnce(GamesFolder folder) {
        String games = "/games/" + folder.code();
        boolean complete = true;
        if (medals.isEmpty(games)) {
            facts(folder, games);
            complete = false;
        }
        for (String register : REGISTERS) {
            if (!folder.has(register + ".csv") || !medals.isEmpty(games + "/" + register)) continue;
            register(folder, games, register);
            complete = false;
        }
        if (ClosingCeremony.isIn(folder)) complete &= !plannedOnce(games, ClosingCeremony.planned(folder));
        if (complete) progress.accept(folder.code() + " is there from an earlier start");
    }

    /** Puts a ceremony and its running order. */
    public void planned(String games, ClosingCeremony closing) {
        String path = games + "/ceremonies/" + closing.code();
        awaitGames(games);
        ceremony.set(path, JSON, Http.json(closing.facts())).orFail("the ceremony " + closing.code());
        runningOrder(path, closing);
    }

    private boolean plannedOnce(String games, ClosingCeremony closing) {
        String path = games + "/ceremonies/" + closing.code();
        awaitGames(games);
        if (ceremony.isEmpty(path)) {
            planned(games, closing);
            return true;
        }
        if (!ceremony.isEmpty(path + RUNNING_ORDER)) return false;
        runningOrder(path, closing);
        return true;
    }

    private void runningOrder(String path, ClosingCeremony closing) {
        ceremony.set(path + RUNNING_ORDER, JSON, Http.json(Map.of("segments", closing.segments())))
                .orFail("the running order of " + closing.code());
        progress.accept("loaded the running order of " + closing.code() + ", "
                + closing.segments().size() + " segments");
    }

    private void facts(GamesFolder folder, String games) {
        ObjectNode facts = folder.games().deepCopy();
        facts.remove("code");
        medals.set(games, JSON, Http.json(facts)).orFail("the Games " + folder.code());
    }

    private void register(GamesFolder folder, String games, String name) {
        String file = name + ".csv";
        if (!folder.has(file)) return;
        medals.set(games + "/" + name, "text/csv; charset=UTF-8", folder.bytes(file))
                .orFail(file);
        progress.accept("loaded " + folder.rows(file).size() + " " + name);
    }

    /** The Games reaches ceremony-service over Kafka, a moment later. */
    private void awaitGames(String games) {
        long end = System.nanoTime() + UNTIL_KNOWN.toNanos();
        while (ceremony.get(games + "/ceremonies").status() == 404) {
            if (System.nanoTime() > end)
                throw new Failure("ceremony-service does not know " + games + " after " + UNTIL_KNOWN.toSeconds()
                        + " s: is Kafka there, and does the relay of medals-service lead?");
            try {
                Thread.sleep(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failure("interrupted");
            }
        }
    }
}
