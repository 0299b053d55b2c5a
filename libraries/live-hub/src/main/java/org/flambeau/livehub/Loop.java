package org.flambeau.livehub;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.impl.ContextInternal;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The subscribers of one channel that live on one event loop, grouped by how they look at it. A batch costs the loop one
 * {@link Round}, however many entries were published; what is published during one is told in the next. All but {@link
 * #wake} happens on the loop.
 */
final class Loop<S, C> {

    /** A hundred writes. Requests, and what comes from Kafka, pass through the same loop. */
    private static final long SLICE_NANOS = 1_000_000;

    private final Channel<S, C> channel;
    private final ContextInternal context;
    private final AtomicBoolean awake = new AtomicBoolean();
    private final Map<View<S, C>, Group<S, C>> groups = new HashMap<>();
    private Round<S, C> round;
    private boolean oneMore;
    private long heartbeatTimer;

    Loop(Channel<S, C> channel, ContextInternal context) {
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

    Group<S, C> group(View<S, C> view) {
        return groups.computeIfAbsent(view, ignored -> new Group<>(channel, view));
    }

    /** Ends all streams. */
    Future<Void> close() {
        Promise<Void> closed = Promise.promise();
        run(() -> {
            context.owner().cancelTimer(heartbeatTimer);
            groups.values().forEach(Group::end);
            groups.clear();
            closed.complete();
        });
        return closed.future();
    }

    private void drain() {
        // Before looking: what is published from here on wakes the loop again.
        awake.set(false);
        if (round != null) {
            oneMore = true;
            return;
        }
        oneMore = false;
        round = new Round<>(groups.values());
        goOn();
    }

    private void goOn() {
        boolean more = false;
        try {
            more = round.goOn(SLICE_NANOS);
        } finally {
            if (more) afterOthers(this::goOn);
            else roundIsOver();
        }
    }

    private void roundIsOver() {
        round = null;
        groups.values().removeIf(Group::isEmpty);
        if (oneMore) wake();
    }

    /** As what is due at once, and not as one more task: the loop looks at its sockets before it comes to that. */
    private void afterOthers(Runnable task) {
        context.nettyEventLoop().schedule(() -> context.emit(ignored -> task.run()), 0, TimeUnit.NANOSECONDS);
    }

    private void beat() {
        long head = channel.head().sequence();
        groups.values().forEach(group -> group.beat(head));
        groups.values().removeIf(Group::isEmpty);
    }
}
