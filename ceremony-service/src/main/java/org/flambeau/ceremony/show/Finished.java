package org.flambeau.ceremony.show;

import java.time.Instant;
import java.util.Optional;
import org.flambeau.ceremony.timing.Progress;

/** The last segment is over. */
public record Finished(Round happened, Instant finishedAt) implements Show.After {

    @Override
    public int run() {
        return happened.run();
    }

    @Override
    public Lifecycle lifecycle() {
        return Lifecycle.FINISHED;
    }

    @Override
    public Optional<Round> round() {
        return Optional.of(happened);
    }

    @Override
    public Optional<Approval> approval() {
        return Optional.ofNullable(happened.approval());
    }

    /** A rehearsal can be repeated: before the start again, in the next run. A live run cannot. */
    public Optional<Show.Before> again() {
        return happened.mode() == RunMode.REHEARSAL ? Optional.of(reset()) : Optional.empty();
    }

    @Override
    public Optional<Progress> progress() {
        return Optional.of(new Progress.Over(happened.startedAt(), finishedAt, happened.past()));
    }
}
