package org.flambeau.livehub;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * A cursor into the channel and a sink. It has no queue: a slow one costs its socket's buffer and waits for room, one
 * that has fallen behind the ring is fed from the store. Lives on one event loop.
 */
final class Subscriber<S> {

    private static final Logger LOG = Logger.getLogger(Subscriber.class);

    private final Channel<S> channel;
    private final Loop<S> loop;
    private final Sink sink;
    private long cursor;
    private boolean full;
    private boolean reading;
    private boolean closed;

    Subscriber(Channel<S> channel, Loop<S> loop, Sink sink) {
        this.channel = channel;
        this.loop = loop;
        this.sink = sink;
    }

    void open(Start start) {
        // Never within a write: a sink may have room again before its write returns.
        sink.onRoom(() -> loop.run(this::roomAgain));
        sink.onClosed(() -> loop.run(this::leave));
        // One read: the state and the place where the stream goes on belong together.
        Head<S> head = channel.head();
        cursor = start.cursor(head.sequence());
        Buffer opening = Buffer.buffer().appendBuffer(channel.protocol().open(head.sequence(), cursor, start));
        if (start.wantsState()) opening.appendBuffer(head.snapshot(channel.protocol()));
        write(opening);
        loop.add(this);
        pump();
    }

    /** Writes what is new, as far as there is room. False when the subscriber has gone. */
    boolean pump() {
        while (!full && !reading && !closed && cursor < channel.head().sequence()) {
            Batch batch = loop.after(cursor);
            if (batch == null) readBacklog();
            else write(batch);
        }
        return !closed;
    }

    boolean beat(long head, Buffer reached, Buffer alive) {
        if (!closed && !full && !reading) write(cursor == head ? reached : alive);
        return !closed;
    }

    void end() {
        if (closed) return;
        sink.end();
        leave();
    }

    private void leave() {
        if (closed) return;
        closed = true;
        channel.audience().leave();
    }

    private void roomAgain() {
        full = false;
        pump();
    }

    private void askAgain() {
        reading = false;
        pump();
    }

    private void write(Batch batch) {
        cursor = batch.last();
        write(batch.wire());
        channel.audience().delivered(batch.entries());
    }

    private void write(Buffer frames) {
        sink.write(frames);
        full = sink.isFull();
    }

    private void readBacklog() {
        reading = true;
        channel.backlog()
                .after(cursor, channel.limits().backlogPage())
                .whenComplete((page, failure) -> loop.run(() -> fed(page, failure)));
    }

    private void fed(List<Entry> page, Throwable failure) {
        if (closed) return;
        if (failure != null) {
            LOG.warnf(
                    "the store did not answer, asking again: channel=%s after=%d: %s", channel.name(), cursor, failure);
            loop.later(channel.limits().retryStore().toMillis(), this::askAgain);
            return;
        }
        reading = false;
        long first = page.isEmpty() ? channel.oldestAfter(cursor) : page.get(0).sequence();
        if (first > cursor + 1) {
            write(channel.protocol().gap(cursor + 1, first - 1));
            cursor = first - 1;
        }
        write(page);
        pump();
    }

    /** Write by write, each as large as a write may be. What finds no room is read again when there is some. */
    private void write(List<Entry> page) {
        int from = 0;
        while (from < page.size() && !full && !closed) {
            int to = from;
            int bytes = 0;
            while (to < page.size() && bytes < channel.limits().batchBytes())
                bytes += page.get(to++).length();
            write(Batch.of(cursor, page.subList(from, to)));
            from = to;
        }
    }
}
