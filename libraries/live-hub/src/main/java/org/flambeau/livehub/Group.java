package org.flambeau.livehub;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The subscribers of one event loop that look at a channel in the same way. They share what they are written. */
final class Group<S, C> {

    private final Channel<S, C> channel;
    private final View<S, C> view;
    private final List<Subscriber<S, C>> subscribers = new ArrayList<>();
    private Batch newest;

    Group(Channel<S, C> channel, View<S, C> view) {
        this.channel = channel;
        this.view = view;
    }

    View<S, C> view() {
        return view;
    }

    void add(Subscriber<S, C> subscriber) {
        subscribers.add(subscriber);
    }

    void remove(Subscriber<S, C> subscriber) {
        subscribers.remove(subscriber);
    }

    /**
     * What follows a cursor, as far as one write goes; null when it has left the ring. Subscribers at the same place,
     * which is nearly all of them, share one buffer.
     */
    Batch after(long cursor) {
        long head = channel.head().sequence();
        if (newest != null && newest.after() == cursor && newest.last() == head) return newest;
        Batch.Builder<S, C> builder =
                new Batch.Builder<>(view, cursor, channel.limits().batchBytes());
        for (long next = cursor + 1; next <= head && !builder.isFull(); next++) {
            Entry<C> entry = channel.ring().get(next);
            if (entry == null) break;
            builder.add(entry);
        }
        if (builder.isEmpty()) return null;
        Batch batch = builder.build();
        if (batch.last() == head) newest = batch = batch.asOne();
        return batch;
    }

    /** Writes everyone what is new. False when nobody is left. */
    boolean pump() {
        return keep(Subscriber::pump);
    }

    /** Writes everyone a sign of life. False when nobody is left. */
    boolean beat(long head) {
        Frame reached = view.protocol().heartbeat(head, true);
        Frame alive = view.protocol().heartbeat(head, false);
        return keep(subscriber -> subscriber.beat(head, reached, alive));
    }

    void end() {
        List.copyOf(subscribers).forEach(Subscriber::end);
        subscribers.clear();
    }

    private boolean keep(Predicate<Subscriber<S, C>> stays) {
        subscribers.removeIf(subscriber -> !stays.test(subscriber));
        return !subscribers.isEmpty();
    }
}
