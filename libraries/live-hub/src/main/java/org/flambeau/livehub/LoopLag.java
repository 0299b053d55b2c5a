package org.flambeau.livehub;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How late one event loop is. It writes from the loop alone; anyone may read. */
final class LoopLag {

    private static final long EVERY = Duration.ofMillis(100).toNanos();

    /** The worst of this window and of the one before it are told. */
    private static final long WINDOW = Duration.ofSeconds(5).toNanos();

    private final EventLoop loop;
    private volatile long due;
    private volatile long worst;
    private volatile long worstBefore;
    private long windowEnds;

    LoopLag(EventLoop loop) {
        this.loop = loop;
    }

    void start() {
        windowEnds = System.nanoTime() + WINDOW;
        plan();
    }

    /** Nanoseconds, 0 or more. A timer that should have fired and has not yet counts with how late it is already. */
    long nanos() {
        return Math.max(System.nanoTime() - due, Math.max(0, Math.max(worst, worstBefore)));
    }

    private void plan() {
        if (loop.isShuttingDown()) return;
        due = System.nanoTime() + EVERY;
        loop.schedule(this::fired, EVERY, TimeUnit.NANOSECONDS);
    }

    private void fired() {
        long now = System.nanoTime();
        if (now - windowEnds > 0) {
            worstBefore = worst;
            worst = 0;
            windowEnds = now + WINDOW;
        }
        worst = Math.max(worst, now - due);
        plan();
    }
}
