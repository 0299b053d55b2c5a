package org.flambeau.livehub;

import java.util.ArrayList;
import java.util.List;

/** The subscribers of one event loop that look at a channel in the same way. They share what they are written. */
final class Group<S, C> {

    private final Channel<S, C> channel;
    private final View<S, C> view;
    private final List<Subscriber<S, C>> subscribers = new ArrayList<>();
    private Batch newest;
    /** How many of them the round that goes on has been at. */
    private int served;

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
        int at = subscribers.indexOf(subscriber);
        if (at >= 0) take(at);
    }

    boolean isEmpty() {
        return subscribers.isEmpty();
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

    /** Begins a round of {@link #serve}. */
    void begin() {
        served = 0;
    }

    /** Writes the next one of this round what is new. False when all have had their turn. */
    boolean serve() {
        if (served >= subscribers.size()) return false;
        if (subscribers.get(served).pump()) served++;
        else take(served);
        return true;
    }

    /** Writes everyone a sign of life. */
    void beat(long head) {
        Frame reached = view.protocol().heartbeat(head, true);
        Frame alive = view.protocol().heartbeat(head, false);
        for (int at = subscribers.size() - 1; at >= 0; at--)
            if (!subscribers.get(at).beat(head, reached, alive)) take(at);
    }

    void end() {
        List.copyOf(subscribers).forEach(Subscriber::end);
        subscribers.clear();
    }

    /** Nobody misses a turn when one before it leaves. */
    private void take(int at) {
        subscribers.remove(at);
        if (at < served) served--;
    }
}
