package org.flambeau.ceremony.calling;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.flambeau.ceremony.http.Flag;
import org.flambeau.ceremony.http.Sent;
import org.flambeau.ceremony.show.RunMode;
import org.flambeau.ceremony.show.Show;
import org.flambeau.ceremony.timing.TimedSegment;
import org.flambeau.http.Refusal;

/**
 * A command as JSON.
 *
 * @param expects what the caller believes: a command that was meant for another moment must not act on this one
 * @param segment what SKIP, CUT, GO_TO and STANDBY speak of, and the segment of a cue; CUT without it cuts the live one short
 * @param cue what WARN, STANDBY and GO speak of
 * @param duration for ADD_TIME, negative to take time away
 * @param mode for START; LIVE when left out
 * @param variant for START; the main one when left out
 * @param passedOver what becomes of the segments that GO_TO and FINISH pass over
 * @param reason kept in the as-run log
 * @param confirm to go on after a warning
 */
public record CommandBody(
        Command command,
        Expects expects,
        String segment,
        String cue,
        Duration duration,
        RunMode mode,
        String variant,
        TimedSegment.Out passedOver,
        String reason,
        @JsonDeserialize(using = Flag.class) boolean confirm) {

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_CODE = 63;

    /**
     * @param segment code of the segment that is live, left out when none is
     * @param take how many times the show has moved on; it notices what the segment alone cannot
     */
    public record Expects(String segment, Integer take) {}

    /**
     * The command with its texts trimmed and the blank ones left out.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when something is missing, too long or unprintable, whether
     *     the command needs it or not: all of it is kept
     */
    CommandBody checked() {
        if (command == null)
            throw Refusal.unprocessable("command", null, "one of " + List.of(Command.values()) + " is needed");
        if (expects == null)
            throw Refusal.unprocessable(
                    "expects", null, "say what you believe is live: expects.segment and expects.take");
        if (expects.take() == null)
            throw Refusal.unprocessable("expects.take", null, "the take is needed, 0 before the start");
        if (duration != null && (duration.compareTo(LONGEST) > 0 || duration.compareTo(LONGEST.negated()) < 0))
            throw Refusal.unprocessable("duration", duration, "at most a day is added or taken away");
        CommandBody trimmed = new CommandBody(
                command,
                expects,
                code("segment", segment),
                code("cue", cue),
                duration,
                mode,
                code("variant", variant),
                passedOver,
                Sent.optional("reason", reason, LONGEST_REASON),
                confirm);
        trimmed.requireParts();
        return trimmed;
    }

    private static String code(String field, String value) {
        return Sent.optional(field, value, LONGEST_CODE);
    }

    private void requireParts() {
        switch (command) {
            case GO_TO, SKIP -> needed("segment", segment);
            case WARN, GO -> needed("cue", cue);
            case STANDBY -> {
                if (segment == null && cue == null) needed("segment", null);
            }
            case ADD_TIME -> {
                if (duration == null || duration.isZero())
                    throw Refusal.unprocessable(
                            "duration", duration, "an ISO 8601 duration is needed, such as PT1M30S");
            }
            case START, NEXT, CUT, HOLD, RESUME, UNDO, FINISH -> {
                // nothing more is needed; what goes with the present state is asked by the rule
            }
        }
    }

    private static void needed(String field, String value) {
        if (value == null) throw Refusal.unprocessable(field, null, "this command needs it");
    }

    /** The part of the belief that is wrong, if any. */
    Optional<Outcome.Refused> mistaken(Show show) {
        String live = show.live().orElse(null);
        String now = (live == null ? "nothing is live" : "live is " + live) + ", take " + show.take();
        if (!Optional.ofNullable(expects.segment()).equals(show.live()))
            return Optional.of(new Outcome.Refused("expects.segment", expects.segment(), now));
        if (expects.take() != show.take()) return Optional.of(new Outcome.Refused("expects.take", expects.take(), now));
        return Optional.empty();
    }
}
