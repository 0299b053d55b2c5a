package org.flambeau.livehub;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.impl.ContextInternal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The subscribers of one channel that live on one event loop. A batch costs the loop one task, however many entries
 * were published and however many subscribers there are. All but {@link #wake} happens on the loop.
 */
final class Loop<S> {

    private final Channel<S> channel;
    private final ContextInternal context;
    private final AtomicBoolean awake = new AtomicBoolean();
    private final List<Subscriber<S>> subscribers = new ArrayList<>();
    private Batch newest;
    private long heartbeatTimer;

    Loop(Channel<S> channel, ContextInternal context) {
        this.channel = channel;
        this.context = context;
        context.runOnContext(ignored -> heartbeatTimer =
                context.owner().setPeriodic(channel.limits().heartbeat().toMillis(), tick -> beat()));
    }

    /** Says that there is something new; many calls before the loop gets to it are one. */
    void wake() {
        if (awake.compareAndSet(false, true)) context.runOnContext(ignored -> drain());
    }

    void run(Runnable task) {
        context.runOnContext(ignored -> task.run());
    }

    void later(long millis, Runnable task) {
        context.owner().setTimer(millis, ignored -> run(task));
    }

    void add(Subscriber<S> subscriber) {
        subscribers.add(subscriber);
    }

    /**
     * What follows a cursor, as far as one write goes; null when it has left the ring. Subscribers at the same place,
     * which is nearly all of them, share one buffer.
     */
    Batch after(long cursor) {
        long head = channel.head().sequence();
        if (newest != null && newest.after() == cursor && newest.last() == head) return newest;
        List<Entry> entries = new ArrayList<>();
        int bytes = 0;
        for (long next = cursor + 1; next <= head && bytes < channel.limits().batchBytes(); next++) {
            Entry entry = channel.ring().get(next);
            if (entry == null) break;
            entries.add(entry);
            bytes += entry.length();
        }
        if (entries.isEmpty()) return null;
        Batch batch = Batch.of(cursor, entries);
        if (batch.last() == head) newest = batch;
        return batch;
    }

    /** Ends all streams. */
    Future<Void> close() {
        Promise<Void> closed = Promise.promise();
        run(() -> {
            context.owner().cancelTimer(heartbeatTimer);
            List.copyOf(subscribers).forEach(Subscriber::end);
            subscribers.clear();
            closed.complete();
        });
        return closed.future();
    }

    private void drain() {
        // Before looking: what is published from here on wakes the loop again.
        awake.set(false);
        subscribers.removeIf(subscriber -> !subscriber.pump());
    }

    private void beat() {
        long head = channel.head().sequence();
        Buffer reached = channel.protocol().heartbeat(head, true);
        Buffer alive = channel.protocol().heartbeat(head, false);
        subscribers.removeIf(subscriber -> !subscriber.beat(head, reached, alive));
    }
}
