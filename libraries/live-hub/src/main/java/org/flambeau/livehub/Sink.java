package org.flambeau.livehub;

/** The connection of one subscriber. Used only on its own event loop. */
public interface Sink {

    /** Takes a frame; it may stay here until {@link #flush}. */
    void write(Frame frame);

    /** Sends what was written. */
    void flush();

    /** Whether the peer takes no more for now. What is written nevertheless is kept in memory. */
    boolean isFull();

    /** What to do when a full sink has room again. */
    void onRoom(Runnable action);

    /** What to do when the connection is gone, whoever closed it; may be called more than once. */
    void onClosed(Runnable action);

    /** Ends the stream in good order. */
    void end();
}
