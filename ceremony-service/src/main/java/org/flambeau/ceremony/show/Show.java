package org.flambeau.ceremony.show;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.flambeau.ceremony.timing.Baseline;
import org.flambeau.ceremony.timing.Progress;

/**
 * Where a ceremony stands. Each state offers its own legal moves and no others, so that an illegal one does not compile.
 * No move goes back in time: one that a clock dates before the last one counts as made at the same instant.
 *
 * <pre>
 * Proposed -> Draft -> Approved -> Live <-> OnHold -> Finished
 *             Draft <- Approved (edited)
 *             Draft, Approved -> Live as a rehearsal; a finished rehearsal -> Draft, Approved (the next run)
 *             all but Finished -> Cancelled
 * </pre>
 */
public sealed interface Show permits Show.Before, Underway, Show.After {

    /** Number of the run, 1, 2, 3, ...; a repeated rehearsal and a reset begin the next. */
    int run();

    Lifecycle lifecycle();

    /** How many times the show has moved on in this run, undone moves included; 0 before the start. */
    default int take() {
        return round().map(Round::take).orElse(0);
    }

    /** What has happened in this run; empty before its start. */
    default Optional<Round> round() {
        return Optional.empty();
    }

    /** Code of the live segment. */
    default Optional<String> live() {
        return Optional.empty();
    }

    /** The approval that the running order has, if any. */
    Optional<Approval> approval();

    /** Codes of segments that the public has been told of in this run; none in a rehearsal. */
    default Set<String> told() {
        return round().map(Round::told).orElse(Set.of());
    }

    /** Whether the public can follow this run: a rehearsal never reaches it. */
    default boolean isPublic() {
        return round().map(Round::mode).orElse(RunMode.LIVE) == RunMode.LIVE;
    }

    /** How far it has come; empty before the start, where only the plan counts. */
    default Optional<Progress> progress() {
        return Optional.empty();
    }

    /** Before its start again, in the next run. */
    default Before reset() {
        return Before.of(run() + 1, approval());
    }

    /** Nothing has started. */
    sealed interface Before extends Show permits Proposed, Ready {

        /** Called off before it began. */
        default Cancelled cancel(String reason, Instant at) {
            return new Cancelled(run(), null, approval().orElse(null), reason, at);
        }

        private static Ready of(int run, Optional<Approval> approval) {
            return approval.<Ready>map(given -> new Approved(run, given)).orElseGet(() -> new Draft(run));
        }
    }

    /** Accepted, with a running order that is being written or is approved: it can be rehearsed. */
    sealed interface Ready extends Before permits Draft, Approved {

        /** The running order was changed: what was approved is another one. */
        default Draft edited() {
            return new Draft(run());
        }

        /** The first segment goes live, for the crew alone, and the plan is frozen as the baseline. */
        default Live rehearse(String segment, String variant, Baseline baseline, Instant at) {
            return Live.starting(
                    Round.starting(run(), RunMode.REHEARSAL, variant, baseline, approval(), at), segment, at);
        }
    }

    /** It is over, one way or the other. */
    sealed interface After extends Show permits Finished, Cancelled {}
}
