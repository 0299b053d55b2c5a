package org.flambeau.livehub;

import io.vertx.core.buffer.Buffer;

/** The frames of a stream that are not entries. What they say is the caller's; when they are sent is the hub's. */
public interface Protocol<S> {

    /**
     * The first frame of every stream.
     *
     * @param head sequence of the channel's newest entry
     * @param from the sequence that the stream starts after; beyond the head when the subscriber knows more than we
     */
    Buffer open(long head, long from, Start start);

    /** The whole state, true at {@code at}. */
    Buffer snapshot(long at, S state);

    /**
     * A sign of life.
     *
     * @param reached whether everything up to the head was written to this subscriber, so that it may resume from there
     */
    Buffer heartbeat(long head, boolean reached);

    /** Entries {@code first} to {@code last} are neither in memory nor in the store. */
    Buffer gap(long first, long last);
}
