package org.flambeau.ceremony.calling;

import java.util.Optional;
import org.flambeau.ceremony.show.Show;
import org.flambeau.http.Refusal;

/**
 * A command as JSON.
 *
 * @param expects what the caller believes: a command that was meant for another moment must not act on this one
 */
public record CommandBody(Command command, Expects expects) {

    /**
     * @param segment code of the segment that is live, left out when none is
     * @param take how many times the show has moved on; it notices what the segment alone cannot
     */
    public record Expects(String segment, Integer take) {}

    /** Refuses a body that does not say what is needed: 422. */
    void check() {
        if (command == null) throw Refusal.unprocessable("command", null, "one of START, NEXT is needed");
        if (expects == null)
            throw Refusal.unprocessable(
                    "expects", null, "say what you believe is live: expects.segment and expects.take");
        if (expects.take() == null)
            throw Refusal.unprocessable("expects.take", null, "the take is needed, 0 before the start");
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
