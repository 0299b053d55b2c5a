package org.flambeau.ceremony.show;

import java.util.Optional;

/** The running order is being written. */
public record Draft(int run) implements Show.Ready {

    @Override
    public Lifecycle lifecycle() {
        return Lifecycle.DRAFT;
    }

    @Override
    public Optional<Approval> approval() {
        return Optional.empty();
    }

    public Approved approve(Approval approval) {
        return new Approved(run, approval);
    }
}
