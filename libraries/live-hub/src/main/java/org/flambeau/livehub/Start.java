package org.flambeau.livehub;

/** Where a subscriber wants to begin. */
public sealed interface Start {

    /** The sequence that the stream begins after. */
    long cursor(long head);

    /** Whether the whole state comes before the first entry. */
    default boolean wantsState() {
        return false;
    }

    /** After the entry it saw last. One that we have not reached yet is waited for. */
    record After(long sequence) implements Start {
        @Override
        public long cursor(long head) {
            return sequence;
        }
    }

    /** With the present state, then what changes. */
    record WithState() implements Start {
        @Override
        public long cursor(long head) {
            return head;
        }

        @Override
        public boolean wantsState() {
            return true;
        }
    }

    /** With what comes next. */
    record Now() implements Start {
        @Override
        public long cursor(long head) {
            return head;
        }
    }
}
