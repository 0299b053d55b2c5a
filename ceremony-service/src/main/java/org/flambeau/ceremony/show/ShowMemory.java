package org.flambeau.ceremony.show;

import java.time.Instant;
import org.flambeau.ceremony.timing.Baseline;

/**
 * A state of the show as it is kept in one JSON column. What a state does not have is null.
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
        Round round = show.round().orElse(null);
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

    Show toShow() {
        return switch (lifecycle) {
            case PROPOSED -> new Proposed(run);
            case DRAFT -> new Draft(run);
            case APPROVED -> new Approved(run, approval);
            case LIVE -> new Live(round, onAir);
            case ON_HOLD -> new OnHold(round, onAir, heldSince);
            case FINISHED -> new Finished(round, ended);
            case CANCELLED -> new Cancelled(run, round, approval, reason, ended);
        };
    }

    /**
     * The last move as it is kept. The plan of the start is that of the present show, and is kept there alone: it may have
     * hundreds of segments.
     */
    record Move(String command, Instant at, ShowMemory before) {

        static Move of(Undo undo, ShowMemory present) {
            if (undo == null) return null;
            ShowMemory before = ShowMemory.of(undo.before());
            boolean same = before.round().baseline().equals(baseline(present));
            return new Move(undo.command(), undo.at(), same ? before.with(null) : before);
        }

        static Undo toUndo(Move move, ShowMemory present) {
            if (move == null) return null;
            boolean whole = move.before.round().baseline() != null;
            ShowMemory before = whole ? move.before : move.before.with(baseline(present));
            return new Undo(move.command, move.at, (Underway) before.toShow());
        }

        private static Baseline baseline(ShowMemory present) {
            return present.round() == null ? null : present.round().baseline();
        }
    }

    private ShowMemory with(Baseline baseline) {
        return new ShowMemory(lifecycle, run, round.with(baseline), onAir, heldSince, ended, reason, approval);
    }

    private static Instant ended(Show show) {
        if (show instanceof Finished finished) return finished.finishedAt();
        return show instanceof Cancelled cancelled ? cancelled.at() : null;
    }
}
