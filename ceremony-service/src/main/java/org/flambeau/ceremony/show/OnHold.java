package org.flambeau.ceremony.show;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.flambeau.ceremony.timing.Progress;
import org.flambeau.ceremony.timing.TimedSegment;

/**
 * A segment is live and its time stands still. The show goes on only through {@link #resume(Instant)}.
 *
 * @param since when the hold began
 */
public record OnHold(Round happened, OnAir onAir, Instant since) implements Underway {

    @Override
    public Lifecycle lifecycle() {
        return Lifecycle.ON_HOLD;
    }

    /** The time of the live segment runs on; the hold moves its finish. */
    public Live resume(Instant at) {
        return new Live(happened, onAir.afterHold(Duration.between(since, at)));
    }

    @Override
    public Finished finish(Collection<String> left, TimedSegment.Out as, Instant at) {
        return resume(at).finish(left, as, at);
    }

    @Override
    public OnHold with(Round round) {
        return new OnHold(round, onAir, since);
    }

    @Override
    public OnHold with(OnAir changed) {
        return new OnHold(happened, changed, since);
    }

    @Override
    public Optional<Progress> progress() {
        return progressHeld(since);
    }
}
