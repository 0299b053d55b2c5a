package org.flambeau.ceremony.show;

import java.time.Instant;
import java.util.Optional;
import org.flambeau.ceremony.timing.Progress;

/**
 * Called off before it began, or broken off.
 *
 * @param happened what was played until then, null when nothing was
 * @param given approval of the running order, null for none
 * @param at when it was cancelled
 */
public record Cancelled(int run, Round happened, Approval given, String reason, Instant at) implements Show.After {

    @Override
    public Lifecycle lifecycle() {
        return Lifecycle.CANCELLED;
    }

    @Override
    public Optional<Round> round() {
        return Optional.ofNullable(happened);
    }

    @Override
    public Optional<Approval> approval() {
        return Optional.ofNullable(given);
    }

    @Override
    public Optional<Progress> progress() {
        return round().map(round -> new Progress.Over(round.startedAt(), at, round.past()));
    }
}
