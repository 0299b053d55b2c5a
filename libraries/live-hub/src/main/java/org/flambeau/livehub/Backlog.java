package org.flambeau.livehub;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** The store of what has left the ring. It is asked from an event loop and must not block. */
@FunctionalInterface
public interface Backlog<C> {

    /**
     * Up to {@code limit} entries with a sequence above {@code sequence}, in order; empty when there are none.
     *
     * @param view how they will be looked at: {@linkplain Entry#readyFor made ready} for it away from the event loop, they
     *     cost the loop nothing
     */
    CompletionStage<List<Entry<C>>> after(long sequence, int limit, View<?, C> view);
}
