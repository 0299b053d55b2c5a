package org.flambeau.cli.replay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.flambeau.cli.api.Addresses;
import org.flambeau.cli.api.Desk;
import org.flambeau.cli.api.Http;
import org.flambeau.cli.games.GamesFolder;

/** Plays a Games through the HTTP API, podium by podium, at the pace at which it happened or faster. */
public final class Replay {

    private final Desk medals;
    private final Clock clock;
    private final Consumer<String> say;
    private final String run = UUID.randomUUID().toString();

    /** @param say is told what a person should know, a line at a time */
    public Replay(Addresses addresses, String resultsChief, Clock clock, Consumer<String> say) {
        this.medals = new Desk(addresses.medals(), resultsChief);
        this.clock = clock;
        this.say = say;
    }

    /** How far a replay is. */
    public interface Progress {
        void at(LocalDate day, int medals, int ofMedals);
    }

    /** Takes an earlier replay away, if there was one, and says so. Only a rehearsal lets this happen. */
    public void reset(GamesFolder folder, boolean ceremonyPlayed) {
        String games = "/games/" + folder.code();
        Http.Answer table = medals.get(games + "/medal-table").orFail("the medal table of " + folder.code());
        // A podium that was withdrawn leaves no line, but a table to which something has happened.
        boolean played = table.body().hasNonNull("effectiveAt");
        if (!played && !ceremonyPlayed) return;
        medals.post(games + "/reset", run + "-reset", null).orFail("the reset of " + folder.code());
        say.accept("an earlier replay was there: the rehearsal " + folder.code() + " was reset first");
    }

    /** Plays the announcements, at least one; returns when the last one is answered. */
    public void play(GamesFolder folder, List<Announcement> announcements, Speed speed, Progress progress) {
        Map<String, String> tags = new HashMap<>();
        Map<String, Integer> awarded = new HashMap<>();
        int total = announcements.stream()
                .collect(
                        HashMap<String, Integer>::new,
                        (last, step) -> last.put(step.event(), step.medals().size()),
                        HashMap::putAll)
                .values()
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
        Instant began = clock.instant();
        Instant first = announcements.get(0).at();
        for (int i = 0; i < announcements.size(); i++) {
            Announcement step = announcements.get(i);
            Pace.until(clock, began.plus(speed.scaled(Duration.between(first, step.at()))));
            String tag = put(folder.code(), step, tags.get(step.event()), run + "-" + i);
            tags.put(step.event(), tag);
            awarded.put(step.event(), step.medals().size());
            progress.at(
                    step.day(),
                    awarded.values().stream().mapToInt(Integer::intValue).sum(),
                    total);
        }
    }

    private String put(String games, Announcement step, String tag, String key) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", "OFFICIAL");
        body.put("effectiveAt", step.at().toString());
        body.put("medals", step.medals());
        if (step.revision() != null) body.put("revision", step.revision());
        String path = "/games/" + games + "/events/" + step.event() + "/podium";
        return medals.put(path, tag, key, "application/json", Http.json(body))
                .orFail("the podium of " + step.event() + " at " + step.at())
                .tag();
    }
}
