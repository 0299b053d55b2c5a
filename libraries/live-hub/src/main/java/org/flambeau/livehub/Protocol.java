package org.flambeau.livehub;

import java.util.List;

/**
 * What the frames of a stream say, in one form and language. When they are sent is the hub's. Subscribers of one protocol
 * share its frames, so there should be one object per form and language of a channel.
 *
 * @param <S> the state that goes with the newest entry of a channel
 * @param <C> the content of an entry
 */
public interface Protocol<S, C> {

    /**
     * The first frame of every stream.
     *
     * @param head sequence of the channel's newest entry
     * @param from the sequence that the stream starts after; beyond the head when the subscriber knows more than we
     */
    Frame open(long head, long from, Start start);

    /** The whole state, true at {@code at}. */
    Frame snapshot(long at, S state);

    /** An entry: what it tells, and what becomes true with it. */
    Frames entry(long sequence, C content);

    /**
     * What becomes true with several entries at once, for who is written all of them together.
     *
     * @param contents two or more, in order
     * @return null when nothing does
     */
    Frame conflated(long last, List<C> contents);

    /**
     * A sign of life.
     *
     * @param reached whether everything up to the head was written to this subscriber, so that it may resume from there
     */
    Frame heartbeat(long head, boolean reached);

    /** Entries {@code first} to {@code last} are neither in memory nor in the store. */
    Frame gap(long first, long last);
}
