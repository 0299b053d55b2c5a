package org.flambeau.ceremony.timing;

import java.time.Instant;
import java.util.Objects;

/** When a segment may begin. "Never early" binds the projection only: a person may start a segment before its time. */
public sealed interface StartRule {

    /**
     * The start that this rule gives when what goes before ends at {@code cursor}.
     *
     * @return an instant that is never before {@code cursor}
     */
    Instant after(Instant cursor);

    /** Begins when the previous live segment ends. */
    record Follow() implements StartRule {
        @Override
        public Instant after(Instant cursor) {
            return cursor;
        }
    }

    /** May begin late, never early. The gap before it absorbs lateness. */
    record NotBefore(Instant at) implements StartRule {
        public NotBefore {
            Objects.requireNonNull(at);
        }

        @Override
        public Instant after(Instant cursor) {
            return Instants.later(at, cursor);
        }
    }
}
