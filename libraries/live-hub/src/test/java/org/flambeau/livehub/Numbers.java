package org.flambeau.livehub;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A channel of plain numbers with a store that has all of them, or only those above a mark. The state is their sum. */
final class Numbers implements Protocol<Long, Long>, Backlog<Long> {

    final AtomicInteger readsThatFail = new AtomicInteger();
    final AtomicInteger encoded = new AtomicInteger();
    private final List<Long> stored = new ArrayList<>();
    private final String padding;
    private volatile long forgottenUpTo;

    Numbers(int padding) {
        this.padding = "x".repeat(padding);
    }

    /** Which numbers divide; equal to any other of the same divisor. */
    record MultiplesOf(long divisor) implements Predicate<Long> {
        @Override
        public boolean test(Long number) {
            return number % divisor == 0;
        }
    }

    View<Long, Long> multiplesOf(long divisor) {
        return new View<>(this, new MultiplesOf(divisor), false);
    }

    void publish(Channel<Long, Long> channel) {
        long next = channel.head().sequence() + 1;
        synchronized (stored) {
            stored.add(next);
        }
        channel.publish(new Entry<>(next, next), channel.head().state() + next);
    }

    void forget(long upTo) {
        forgottenUpTo = upTo;
    }

    @Override
    public CompletionStage<List<Entry<Long>>> after(long sequence, int limit, View<?, Long> view) {
        return CompletableFuture.supplyAsync(() -> {
            if (readsThatFail.getAndUpdate(left -> Math.max(0, left - 1)) > 0)
                throw new IllegalStateException("the store is away");
            synchronized (stored) {
                return stored.stream()
                        .filter(number -> number > Math.max(sequence, forgottenUpTo))
                        .limit(limit)
                        .map(number -> new Entry<>(number, number).readyFor(view))
                        .toList();
            }
        });
    }

    @Override
    public Frame open(long head, long from, Start start) {
        return Wire.SSE.event("open", head + "/" + from + "/" + start.getClass().getSimpleName());
    }

    @Override
    public Frame snapshot(long at, Long sum) {
        return Wire.SSE.event("snapshot", at + "/" + sum);
    }

    @Override
    public Frames entry(long sequence, Long number) {
        encoded.incrementAndGet();
        return new Frames(
                Wire.SSE.event("state", "{\"at\":" + number + "}"),
                Wire.SSE.event("number", sequence, "{\"n\":" + number + ",\"pad\":\"" + padding + "\"}"));
    }

    @Override
    public Frame conflated(long last, List<Long> numbers) {
        return Wire.SSE.event("state", "{\"at\":" + last + ",\"of\":" + numbers.size() + "}");
    }

    @Override
    public Frame heartbeat(long head, boolean reached) {
        return reached ? Wire.SSE.event("heartbeat", head, "" + head) : Wire.SSE.event("heartbeat", "" + head);
    }

    @Override
    public Frame gap(long first, long last) {
        return Wire.SSE.event("gap", first + "-" + last);
    }
}
