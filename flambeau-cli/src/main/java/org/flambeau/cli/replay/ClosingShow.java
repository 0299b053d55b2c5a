package org.flambeau.cli.replay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.flambeau.cli.api.Addresses;
import org.flambeau.cli.api.Desk;
import org.flambeau.cli.api.Http;
import org.flambeau.cli.games.ClosingCeremony;
import org.flambeau.cli.games.GamesFolder;
import org.flambeau.cli.games.Loader;
import org.flambeau.cli.suite.Failure;

/** Calls the closing ceremony through, segment by segment, as a show-caller does. */
public final class ClosingShow {

    private static final int NOT_FOUND = 404;
    private static final Duration LEAD_IN_MINUTES = Duration.ofMinutes(2);
    private static final Duration UNTIL_RESET = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Addresses addresses;
    private final Map<String, String> tokens;
    private final Desk caller;
    private final Clock clock;
    private final Consumer<String> say;

    /** @param tokens bearer token per role: results-chief, producer, approver and caller are needed */
    public ClosingShow(Addresses addresses, Map<String, String> tokens, Clock clock, Consumer<String> say) {
        this.addresses = addresses;
        this.tokens = tokens;
        this.caller = new Desk(addresses.ceremony(), tokens.get("caller"));
        this.clock = clock;
        this.say = say;
    }

    /**
     * Whether an earlier replay has started the ceremony; it stands before its start again once the reset of the
     * rehearsal has come to ceremony-service.
     */
    public boolean wasPlayed(GamesFolder folder) {
        Http.Answer timing = caller.get(path(folder) + "/timing");
        if (timing.status() == NOT_FOUND) return false;
        return timing.orFail("the timing of the closing ceremony")
                        .body()
                        .path("take")
                        .asInt()
                > 0;
    }

    /** Waits until the ceremony stands before its start. */
    public void awaitReset(GamesFolder folder) {
        Instant end = clock.instant().plus(UNTIL_RESET);
        while (wasPlayed(folder)) {
            if (clock.instant().isAfter(end))
                throw new Failure("the closing ceremony was not reset within " + UNTIL_RESET.toSeconds() + " s");
            Pace.until(clock, clock.instant().plus(LOOK_AGAIN));
        }
    }

    /** Moves the ceremony to now, with its minutes scaled, and calls it through. */
    public void play(GamesFolder folder, Speed speed) {
        Duration minute = speed.ceremonyMinute();
        Instant start = clock.instant().plus(minute.multipliedBy(LEAD_IN_MINUTES.toMinutes()));
        ClosingCeremony closing = ClosingCeremony.at(folder, start, minute);
        new Loader(addresses, tokens, line -> {}).planned("/games/" + folder.code(), closing);
        approve(folder);
        String run = UUID.randomUUID().toString();
        Instant next = start;
        List<Map<String, Object>> segments = closing.segments();
        for (int take = 0; take <= segments.size(); take++) {
            Pace.until(clock, next);
            String live = take == 0 ? null : (String) segments.get(take - 1).get("code");
            command(folder, take == 0 ? "START" : "NEXT", live, take, run + "-" + take);
            if (take == segments.size()) break;
            say.accept((take + 1) + "/" + segments.size() + " "
                    + segments.get(take).get("title"));
            next = next.plus(duration(segments.get(take)));
        }
    }

    /** Approves the running order as it stands, as a second person does. */
    public void approve(GamesFolder folder) {
        Desk approver = new Desk(addresses.ceremony(), tokens.get("approver"));
        String order = path(folder) + "/running-order";
        String version = approver.get(order).orFail("the running order").tag();
        approver.post(order + "/approval", version).orFail("the approval of version " + version);
    }

    private void command(GamesFolder folder, String command, String live, int take, String key) {
        Map<String, Object> expects = new LinkedHashMap<>();
        if (live != null) expects.put("segment", live);
        expects.put("take", take);
        caller.post(path(folder) + "/commands", key, Map.of("command", command, "expects", expects))
                .orFail(command + " at take " + take);
    }

    private static Duration duration(Map<String, Object> segment) {
        return Duration.parse((String) ((Map<?, ?>) segment.get("end")).get("duration"));
    }

    private static String path(GamesFolder folder) {
        return "/games/" + folder.code() + "/ceremonies/"
                + ClosingCeremony.planned(folder).code();
    }
}
