package org.flambeau.cli.games;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.flambeau.cli.api.Addresses;
import org.flambeau.cli.api.Desk;
import org.flambeau.cli.api.Http;
import org.flambeau.cli.suite.Failure;

/**
 * Loads a folder into running services, over HTTP like everyone else. The Games is loaded as a whole or not at all; loading
 * the same again changes nothing.
 */
public final class Loader {

    private static final List<String> REGISTERS = List.of("organisations", "events", "history");
    private static final String RUNNING_ORDER = "/running-order";
    private static final String EMBLEMS = "/emblems";
    private static final String JSON = "application/json";
    private static final String DELEGATIONS = "delegations.csv";
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

    /**
     * All that the folder has: the Games with its lists and podiums, delegations, emblems, and the closing ceremony's running
     * order.
     */
    public void load(GamesFolder folder) {
        games(folder);
        if (folder.has(DELEGATIONS)) delegations(folder);
        if (EmblemsFile.isIn(folder)) emblems(folder);
        if (ClosingCeremony.isIn(folder)) planned("/games/" + folder.code(), ClosingCeremony.planned(folder));
    }

    /** Says what a load would do to the Games. Nothing is stored. */
    public void tryOut(GamesFolder folder) {
        send(folder, "?dryRun=true", "would load");
    }

    /**
     * Loads the Games and the ceremony, each when it is not there; what was loaded before stays as people have changed it
     * since.
     */
    public void loadOnce(GamesFolder folder) {
        String games = "/games/" + folder.code();
        boolean complete = true;
        if (medals.isEmpty(games)) {
            games(folder);
            complete = false;
        }
        if (folder.has(DELEGATIONS)) complete &= !delegationsOnce(folder);
        if (EmblemsFile.isIn(folder)) complete &= !emblemsOnce(folder);
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

    private boolean emblemsOnce(GamesFolder folder) {
        awaitGames("/games/" + folder.code());
        if (!ceremony.isEmpty("/games/" + folder.code() + EMBLEMS)) return false;
        emblems(folder);
        return true;
    }

    private void emblems(GamesFolder folder) {
        awaitGames("/games/" + folder.code());
        ceremony.set("/games/" + folder.code() + EMBLEMS, JSON, Http.json(EmblemsFile.body(folder)))
                .orFail("the emblems of " + folder.code());
        progress.accept("loaded the emblems of the organisations");
    }

    private void runningOrder(String path, ClosingCeremony closing) {
        ceremony.set(path + RUNNING_ORDER, JSON, Http.json(Map.of("segments", closing.segments())))
                .orFail("the running order of " + closing.code());
        progress.accept("loaded the running order of " + closing.code() + ", "
                + closing.segments().size() + " segments");
    }

    private boolean delegationsOnce(GamesFolder folder) {
        awaitGames("/games/" + folder.code());
        if (!ceremony.isEmpty("/games/" + folder.code() + "/delegations")) return false;
        delegations(folder);
        return true;
    }

    private void delegations(GamesFolder folder) {
        awaitGames("/games/" + folder.code());
        ceremony.set("/games/" + folder.code() + "/delegations", "text/csv", folder.bytes(DELEGATIONS))
                .orFail("the delegations of " + folder.code());
        progress.accept("loaded " + folder.rows(DELEGATIONS).size() + " delegations");
    }

    private void games(GamesFolder folder) {
        send(folder, "", "loaded");
    }

    private void send(GamesFolder folder, String query, String did) {
        Http.Answer answer = medals.post(
                "/games/" + folder.code() + "/import" + query,
                UUID.randomUUID().toString(),
                "application/zip",
                folder.zip());
        if (answer.body().has("faults")) throw new Failure(FolderFaults.of(answer.body()));
        JsonNode report = answer.orFail("the folder of " + folder.code()).body();
        for (String register : REGISTERS)
            if (report.hasNonNull(register)) progress.accept(did + " " + said(folder, register, report.path(register)));
        JsonNode podiums = report.path("podiums");
        if (!podiums.isMissingNode())
            progress.accept(did + " " + podiums.path("versionsAdded").asInt() + " versions of podiums: "
                    + podiums.path("added").asInt() + " podiums are new, "
                    + podiums.path("extended").asInt() + " have more versions, "
                    + podiums.path("unchanged").asInt() + " were there");
    }

    private static String said(GamesFolder folder, String register, JsonNode change) {
        return folder.rows(register + ".csv").size() + " " + register + ": "
                + change.path("added").asInt() + " new, "
                + change.path("changed").asInt() + " changed, "
                + change.path("removed").asInt() + " removed";
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
