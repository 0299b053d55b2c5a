package org.flambeau.livehub;

import io.netty.channel.EventLoop;
import io.vertx.core.Future;
import io.vertx.core.impl.ContextInternal;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One numbered stream and everyone who follows it. Promises every subscriber each entry that it wants once and in order
 * from where it began, whatever the others do. {@code S} is the state that goes with the newest entry, {@code C} what an
 * entry tells.
 */
public final class Channel<S, C> {

    private final String name;
    private final Ring<C> ring;
    private final Backlog<C> backlog;
    private final HubLimits limits;
    private final Audience audience;
    private final Map<EventLoop, Loop<S, C>> loops = new ConcurrentHashMap<>();
    private volatile Head<S> head;
    private volatile boolean closed;

    Channel(String name, S initial, Backlog<C> backlog, HubLimits limits, Audience audience) {
        this.name = name;
        this.ring = new Ring<>(limits.ringEntries());
        this.head = new Head<>(0, initial);
        this.backlog = new SharedReads<>(backlog);
        this.limits = limits;
        this.audience = audience;
    }

    public String name() {
        return name;
    }

    public Head<S> head() {
        return head;
    }

    /**
     * Appends an entry together with the state that is true from it on, and wakes everyone.
     *
     * @throws IllegalArgumentException when the sequence does not rise
     */
    public synchronized void publish(Entry<C> entry, S state) {
        requireNext(entry);
        append(entry, state);
    }

    /**
     * Publishes an entry that changes what is told of some before it: those of them that are in memory are there as they are
     * told now before the entry is.
     *
     * @param sequences of those that it changes
     * @param changed what one of them tells from here on
     * @throws IllegalArgumentException when the sequence does not rise
     */
    public synchronized void publishChanging(
            Entry<C> entry, S state, Collection<Long> sequences, UnaryOperator<C> changed) {
        requireNext(entry);
        for (long sequence : sequences) {
            Entry<C> before = ring.get(sequence);
            if (before != null) ring.put(new Entry<>(sequence, changed.apply(before.content())));
        }
        append(entry, state);
    }

    /**
     * Publishes an entry that may change what the store says of any before it: they leave memory before the entry is
     * there, so that whoever still wants them gets them as the store has them now.
     *
     * @throws IllegalArgumentException when the sequence does not rise
     */
    public synchronized void publishAnew(Entry<C> entry, S state) {
        requireNext(entry);
        ring.clear();
        append(entry, state);
    }

    private void requireNext(Entry<C> entry) {
        if (entry.sequence() <= head.sequence())
            throw new IllegalArgumentException(
                    "channel " + name + " stands at " + head.sequence() + ", not before " + entry.sequence());
    }

    private void append(Entry<C> entry, S state) {
        ring.put(entry);
        head = new Head<>(entry.sequence(), state);
        loops.values().forEach(Loop::wake);
    }

    /**
     * Takes a subscriber in. Must be called on the event loop of its connection.
     *
     * @param opener opens the connection, called only when there is a place
     */
    public Admission<S, C> join(Arrival<S, C> arrival, Supplier<Sink> opener) {
        ContextInternal context = ContextInternal.current();
        if (context == null || !context.inThread())
            throw new IllegalStateException("a subscriber joins on the event loop of its connection");
        if (closed) return new Admission.Refused<>(Admission.Reason.CLOSED);
        Admission.Reason reason = audience.enter(arrival.origin());
        if (reason != null) return new Admission.Refused<>(reason);
        ContextInternal root = context.unwrap();
        Loop<S, C> loop = loops.computeIfAbsent(root.nettyEventLoop(), ignored -> new Loop<>(this, root));
        Subscriber<S, C> subscriber = new Subscriber<>(this, loop, arrival.origin(), opener.get());
        subscriber.open(arrival.view(), arrival.start());
        return new Admission.In<>(subscriber);
    }

    Future<Void> close() {
        closed = true;
        return Future.all(loops.values().stream().map(Loop::close).toList()).mapEmpty();
    }

    /** The first sequence above {@code cursor} that is in the ring; the one after the head when none is. */
    long oldestAfter(long cursor) {
        long newest = head.sequence();
        long oldest = Math.max(cursor + 1, newest - ring.capacity() + 1);
        while (oldest <= newest && ring.get(oldest) == null) oldest++;
        return oldest;
    }

    Ring<C> ring() {
        return ring;
    }

    Backlog<C> backlog() {
        return backlog;
    }

    HubLimits limits() {
        return limits;
    }

    Audience audience() {
        return audience;
    }
}
