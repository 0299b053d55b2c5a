package org.flambeau.ceremony.show;

import java.time.Instant;
import org.flambeau.ceremony.timing.Baseline;

/**
 * A state of the show as it is kept in one JSON column. What a state does not have is null, and so is the plan of the start:
 * it is kept once per run ({@link FrozenPlan}).
 *
 * @param heldSince start of the present hold
 * @param ended when it finished or was cancelled
 */
record ShowMemory(
        Lifecycle lifecycle,
        int run,
        Round round,
        OnAir onAir,
        Instant heldSince,
        Instant ended,
        String reason,
        Approval approval) {

    static ShowMemory of(Show show) {
        Round round = show.round().map(happened -> happened.with(null)).orElse(null);
        OnAir onAir = show instanceof Underway underway ? underway.onAir() : null;
        Instant held = show instanceof OnHold hold ? hold.since() : null;
        return new ShowMemory(
                show.lifecycle(),
                show.run(),
                round,
                onAir,
                held,
                ended(show),
                show instanceof Cancelled cancelled ? cancelled.reason() : null,
                show.approval().orElse(null));
    }

    /** @param plan of the run, null when it has not begun */
    Show toShow(Baseline plan) {
        Round happened = round == null ? null : round.with(plan);
        return switch (lifecycle) {
            case PROPOSED -> new Proposed(run);
            case DRAFT -> new Draft(run);
            case APPROVED -> new Approved(run, approval);
            case LIVE -> new Live(happened, onAir);
            case ON_HOLD -> new OnHold(happened, onAir, heldSince);
            case FINISHED -> new Finished(happened, ended);
            case CANCELLED -> new Cancelled(run, happened, approval, reason, ended);
        };
    }

    /** The last move as it is kept. */
    record Move(String command, Instant at, ShowMemory before) {

        static Move of(Undo undo) {
            return new Move(undo.command(), undo.at(), ShowMemory.of(undo.before()));
        }

        /** @param plan of the run, which a move stays in */
        Undo toUndo(Baseline plan) {
            return new Undo(command, at, (Underway) before.toShow(plan));
        }
    }

    private static Instant ended(Show show) {
        if (show instanceof Finished finished) return finished.finishedAt();
        return show instanceof Cancelled cancelled ? cancelled.at() : null;
    }
}
