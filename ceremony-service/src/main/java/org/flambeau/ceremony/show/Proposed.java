package org.flambeau.ceremony.show;

import java.util.Optional;

/** Suggested and not accepted: the production alone sees it. */
public record Proposed(int run) implements Show.Before {

    @Override
    public Lifecycle lifecycle() {
        return Lifecycle.PROPOSED;
    }

    @Override
    public Optional<Approval> approval() {
        return Optional.empty();
    }

    /** Taken into the programme. */
    public Draft accept() {
        return new Draft(run);
    }
}
