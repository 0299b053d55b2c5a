package org.flambeau.livehub;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** The store of what has left the ring. It is asked from an event loop and must not block. */
@FunctionalInterface
public interface Backlog {

    /** Up to {@code limit} entries with a sequence above {@code sequence}, in order; empty when there are none. */
    CompletionStage<List<Entry>> after(long sequence, int limit);
}
