package org.flambeau.livehub;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** A channel of plain numbers with a store that has all of them, or only those above a mark. The state is their sum. */
final class Numbers implements Protocol<Long>, Backlog {

    final AtomicInteger readsThatFail = new AtomicInteger();
    private final List<Entry> stored = new ArrayList<>();
    private final String padding;
    private volatile long forgottenUpTo;

    Numbers(int padding) {
        this.padding = "x".repeat(padding);
    }

    void publish(Channel<Long> channel) {
        long next = channel.head().sequence() + 1;
        Entry entry = new Entry(
                next,
                Sse.event("state", "{\"at\":" + next + "}"),
                Sse.event("number", next, "{\"n\":" + next + ",\"pad\":\"" + padding + "\"}"));
        synchronized (stored) {
            stored.add(entry);
        }
        channel.publish(entry, channel.head().state() + next);
    }

    void forget(long upTo) {
        forgottenUpTo = upTo;
    }

    @Override
    public CompletionStage<List<Entry>> after(long sequence, int limit) {
        return CompletableFuture.supplyAsync(() -> {
            if (readsThatFail.getAndUpdate(left -> Math.max(0, left - 1)) > 0)
                throw new IllegalStateException("the store is away");
            synchronized (stored) {
                return stored.stream()
                        .filter(entry -> entry.sequence() > Math.max(sequence, forgottenUpTo))
                        .limit(limit)
                        .toList();
            }
        });
    }

    @Override
    public Buffer open(long head, long from, Start start) {
        return Sse.event("open", head + "/" + from + "/" + start.getClass().getSimpleName());
    }

    @Override
    public Buffer snapshot(long at, Long sum) {
        return Sse.event("snapshot", at + "/" + sum);
    }

    @Override
    public Buffer heartbeat(long head, boolean reached) {
        return reached ? Sse.event("heartbeat", head, "" + head) : Sse.event("heartbeat", "" + head);
    }

    @Override
    public Buffer gap(long first, long last) {
        return Sse.event("gap", first + "-" + last);
    }
}
