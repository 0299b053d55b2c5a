package org.flambeau.livehub;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far a channel has come, and the state that is true exactly there. Both change as one, so that a reader who takes
 * the head once has a state and the place in the stream where it goes on.
 */
public final class Head<S> {

    private final long sequence;
    private final S state;
    private final Map<Protocol<S, ?>, Frame> snapshots = new ConcurrentHashMap<>(2);

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
    Frame snapshot(Protocol<S, ?> protocol) {
        return snapshots.computeIfAbsent(protocol, form -> form.snapshot(sequence, state));
    }
}
