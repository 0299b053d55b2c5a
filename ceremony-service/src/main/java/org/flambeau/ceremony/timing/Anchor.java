package org.flambeau.ceremony.timing;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something outside of the show that a segment must meet and that does not wait for it: a flypast, a satellite window, a
 * light show of the city. Until its point of no return it can still be moved or called off.
 *
 * @param name what it is, for the crew
 * @param at when it happens
 * @param commitBefore how long before it the decision is final
 */
public record Anchor(String name, Instant at, Duration commitBefore) {

    public Anchor {
        Objects.requireNonNull(at);
        if (commitBefore.isNegative())
            throw new IllegalArgumentException("the point of no return is not after the event: " + commitBefore);
    }

    /** The last instant at which it can be moved or called off. */
    public Instant pointOfNoReturn() {
        return at.minus(commitBefore);
    }

    /** Whether nothing can be done about it any more. */
    public boolean isCommitted(Instant now) {
        return !now.isBefore(pointOfNoReturn());
    }

    Optional<Finding> missedBy(String segment, Instant start) {
        Duration late = Duration.between(at, start);
        if (late.isZero()) return Optional.empty();
        return Optional.of(
                late.isNegative()
                        ? new Finding(Finding.Kind.ANCHOR_EARLY, segment, late.negated())
                        : new Finding(Finding.Kind.ANCHOR_LATE, segment, late));
    }
}
