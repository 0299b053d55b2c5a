package org.flambeau.ceremony.show;

import java.time.Instant;
import java.util.Optional;
import org.flambeau.ceremony.timing.Baseline;

/** The running order has a second person's approval: the show may go on air. */
public record Approved(int run, Approval given) implements Show.Ready {

    @Override
    public Lifecycle lifecycle() {
        return Lifecycle.APPROVED;
    }

    @Override
    public Optional<Approval> approval() {
        return Optional.of(given);
    }

    /** The first segment goes live, before the world, and the plan is frozen as the baseline. */
    public Live start(String segment, String variant, Baseline baseline, Instant at) {
        return Live.starting(Round.starting(run, RunMode.LIVE, variant, baseline, approval(), at), segment, at);
    }
}
