package org.flambeau.livehub;

/** Whether a subscriber was taken in. Nobody is ever cut to make room. */
public sealed interface Admission<S, C> {

    /** It is in. */
    record In<S, C>(Subscription<S, C> subscription) implements Admission<S, C> {}

    /** Nothing was opened. */
    record Refused<S, C>(Reason reason) implements Admission<S, C> {}

    /** Why nobody is taken in. */
    enum Reason {
        /** All places of the hub are taken. */
        FULL,
        /** All places that one address may have are taken. */
        ADDRESS_FULL,
        /** All places that the holder of one token may have are taken. */
        TOKEN_FULL,
        /** The hub is being closed. */
        CLOSED
    }
}
