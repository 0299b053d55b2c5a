package org.flambeau.livehub;

import io.vertx.core.buffer.Buffer;

/**
 * How far a channel has come, and the state that is true exactly there. Both change as one, so that a reader who takes
 * the head once has a state and the place in the stream where it goes on.
 */
public final class Head<S> {

    private final long sequence;
    private final S state;
    private volatile Buffer snapshot;

    Head(long sequence, S state) {
        this.sequence = sequence;
        this.state = state;
    }

    /** Sequence of the newest entry, 0 before the first. */
    public long sequence() {
        return sequence;
    }

    public S state() {
        return state;
    }

    /** The state as a frame, encoded when first asked for and then shared by all who join at this head. */
    Buffer snapshot(Protocol<S> protocol) {
        Buffer known = snapshot;
        if (known == null) snapshot = known = protocol.snapshot(sequence, state);
        return known;
    }
}
