package org.flambeau.livehub;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/**
 * A cursor into the channel and a sink. It has no queue: a slow one costs its socket's buffer and waits for room, one
 * that has fallen behind the ring is fed from the store. Lives on one event loop.
 */
final class Subscriber<S, C> implements Subscription<S, C> {

    private static final Logger LOG = Logger.getLogger(Subscriber.class);

    private final Channel<S, C> channel;
    private final Loop<S, C> loop;
    private final Origin origin;
    private final Sink sink;
    private final long leavesAt;
    private Group<S, C> group;
    private int view;
    private long cursor;
    private boolean full;
    private boolean reading;
    private boolean behind;
    private boolean closed;

    Subscriber(Channel<S, C> channel, Loop<S, C> loop, Origin origin, Sink sink) {
        this.channel = channel;
        this.loop = loop;
        this.origin = origin;
        this.sink = sink;
        long stay = channel.limits().longestStay().toNanos();
        this.leavesAt =
                System.nanoTime() + stay / 4 * 3 + ThreadLocalRandom.current().nextLong(stay / 2 + 1);
    }

    void open(View<S, C> wanted, Start start) {
        // Never within a write: a sink may have room again before its write returns.
        sink.onRoom(() -> loop.run(this::roomAgain));
        sink.onClosed(() -> loop.run(this::leave));
        begin(wanted, start);
    }

    @Override
    public void change(View<S, C> wanted, Start start) {
        if (closed) return;
        group.remove(this);
        begin(wanted, start);
    }

    private void begin(View<S, C> wanted, Start start) {
        group = loop.group(wanted);
        view++;
        reading = false;
        // One read: the state and the place where the stream goes on belong together.
        Head<S> head = channel.head();
        cursor = start.cursor(head.sequence());
        sink.write(wanted.protocol().open(head.sequence(), cursor, start));
        if (start.wantsState()) sink.write(head.snapshot(wanted.protocol()));
        flush();
        group.add(this);
        pump();
    }

    /** Writes what is new, as far as there is room. False when the subscriber has gone. */
    boolean pump() {
        while (!full && !reading && !closed && cursor < channel.head().sequence()) {
            Batch batch = group.after(cursor);
            if (batch == null) {
                readBacklog();
                continue;
            }
            behind = false;
            write(batch);
        }
        return !closed;
    }

    boolean beat(long head, Frame reached, Frame alive) {
        if (System.nanoTime() - leavesAt > 0) end();
        if (!closed && !full && !reading) write(cursor == head ? reached : alive);
        return !closed;
    }

    void end() {
        if (closed) return;
        sink.end();
        leave();
    }

    @Override
    public long cursor() {
        return cursor;
    }

    private void leave() {
        if (closed) return;
        closed = true;
        channel.audience().leave(origin);
    }

    private void roomAgain() {
        full = false;
        pump();
    }

    private void askAgain(int seen) {
        if (seen != view) return;
        reading = false;
        pump();
    }

    private void write(Batch batch) {
        cursor = batch.last();
        if (batch.frames().isEmpty()) return;
        batch.frames().forEach(sink::write);
        flush();
        channel.audience().delivered(batch);
    }

    private void write(Frame frame) {
        sink.write(frame);
        flush();
    }

    private void flush() {
        sink.flush();
        full = sink.isFull();
    }

    private void readBacklog() {
        reading = true;
        if (!behind) channel.audience().resynced();
        behind = true;
        int seen = view;
        channel.backlog()
                .after(cursor, channel.limits().backlogPage(), group.view())
                .whenComplete((page, failure) -> loop.run(() -> fed(seen, page, failure)));
    }

    private void fed(int seen, List<Entry<C>> page, Throwable failure) {
        // What was read for a view that is no more is not for this one.
        if (closed || seen != view) return;
        if (failure != null) {
            LOG.warnf(
                    "the store did not answer, asking again: channel=%s after=%d: %s", channel.name(), cursor, failure);
            loop.later(channel.limits().retryStore().toMillis(), () -> askAgain(seen));
            return;
        }
        reading = false;
        long first = page.isEmpty() ? channel.oldestAfter(cursor) : page.get(0).sequence();
        if (first > cursor + 1) {
            write(group.view().protocol().gap(cursor + 1, first - 1));
            cursor = first - 1;
        }
        write(page);
        pump();
    }

    /** Write by write, each as large as a write may be. What finds no room is read again when there is some. */
    private void write(List<Entry<C>> page) {
        int next = 0;
        while (next < page.size() && !full && !closed) {
            Batch.Builder<S, C> builder =
                    new Batch.Builder<>(group.view(), cursor, channel.limits().batchBytes());
            while (next < page.size() && !builder.isFull()) builder.add(page.get(next++));
            write(builder.build());
        }
    }
}
