package org.flambeau.ceremony.calling;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.flambeau.ceremony.show.Approval;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.CeremonyFacts;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.ceremony.show.Draft;
import org.flambeau.ceremony.show.SegmentPlan;
import org.flambeau.ceremony.timing.EndRule;
import org.flambeau.ceremony.timing.StartRule;
import org.flambeau.ceremony.timing.TimedSegment;

/** A show at eight in the evening, called by its rules alone: no HTTP, no database, and the clock that a test names. */
final class Night {

    static final Instant EIGHT = Instant.parse("2024-08-11T18:00:00Z");

    private Night() {}

    /** An approved ceremony whose segments follow each other, ten minutes each. */
    static Ceremony planned(String... codes) {
        CeremonyFacts facts = new CeremonyFacts(Map.of("en", "Any"), "Europe/Paris", EIGHT, CeremonyFacts.Kind.OTHER);
        List<SegmentPlan> plans = Arrays.stream(codes).map(Night::plan).toList();
        Ceremony draft =
                Ceremony.planned(new CeremonyKey("games", "any"), facts).withOrder(plans, List.of(), "producer");
        return draft.withShow(((Draft) draft.show()).approve(new Approval(1, "second", EIGHT)));
    }

    /** The ceremony after a command that it accepts. */
    static Ceremony after(Ceremony ceremony, Command command, String segment, Instant at) {
        Call call = call(ceremony, command, segment, at);
        return Calling.after(ceremony, (Outcome.Accepted) Calling.on(ceremony, call), call);
    }

    /** A command that believes what is true; what it passes over is skipped. */
    static Call call(Ceremony ceremony, Command command, String segment, Instant at) {
        CommandBody.Expects expects = new CommandBody.Expects(
                ceremony.show().live().orElse(null), ceremony.show().take());
        CommandBody body = new CommandBody(
                command, expects, segment, null, null, null, null, TimedSegment.Out.SKIPPED, null, false);
        return new Call(body, at, "caller");
    }

    static Instant minutes(long minutes) {
        return EIGHT.plus(Duration.ofMinutes(minutes));
    }

    private static SegmentPlan plan(String code) {
        return new SegmentPlan(
                code,
                "Title of " + code,
                "Title of " + code,
                null,
                null,
                List.of(),
                new StartRule.Follow(),
                new EndRule.Lasting(Duration.ofMinutes(10)),
                false,
                false,
                Duration.ZERO);
    }
}
