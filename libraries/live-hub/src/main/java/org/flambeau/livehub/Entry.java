package org.flambeau.livehub;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One numbered message. What it looks like in a protocol is encoded when somebody first needs it, then shared by all.
 *
 * @param <C> what is told, in no form yet
 */
public final class Entry<C> {

    private final long sequence;
    private final C content;
    private final Map<Protocol<?, C>, Frames> encoded = new ConcurrentHashMap<>(4);

    public Entry(long sequence, C content) {
        if (sequence < 1) throw new IllegalArgumentException("a sequence starts at 1: " + sequence);
        this.sequence = sequence;
        this.content = Objects.requireNonNull(content);
    }

    public long sequence() {
        return sequence;
    }

    C content() {
        return content;
    }

    Frames frames(Protocol<?, C> protocol) {
        return encoded.computeIfAbsent(protocol, form -> form.entry(sequence, content));
    }

    /** Encodes it ahead of time for who looks at it this way: a store does so away from the event loop. */
    public Entry<C> readyFor(View<?, C> view) {
        if (view.wants(content)) frames(view.protocol());
        return this;
    }
}
