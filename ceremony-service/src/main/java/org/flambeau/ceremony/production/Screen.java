package org.flambeau.ceremony.production;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.flambeau.livehub.Frame;
import org.flambeau.livehub.Sink;

/** The connection of a screen: counted while it is there, and ended when its time is over. Lives on one event loop. */
final class Screen implements Sink {

    private final Sink connection;
    private final AtomicInteger screens;
    private final Vertx vertx;
    private final long expiry;
    private boolean gone;

    /** @param lasts how long its token is still valid */
    Screen(Sink connection, AtomicInteger screens, Vertx vertx, Duration lasts) {
        this.connection = connection;
        this.screens = screens;
        this.vertx = vertx;
        this.expiry = vertx.setTimer(Math.max(1, lasts.toMillis()), ignored -> end());
        screens.incrementAndGet();
    }

    @Override
    public void write(Frame frame) {
        connection.write(frame);
    }

    @Override
    public void flush() {
        connection.flush();
    }

    @Override
    public boolean isFull() {
        return connection.isFull();
    }

    @Override
    public void onRoom(Runnable action) {
        connection.onRoom(action);
    }

    @Override
    public void onClosed(Runnable action) {
        connection.onClosed(() -> {
            leave();
            action.run();
        });
    }

    @Override
    public void end() {
        connection.end();
        leave();
    }

    private void leave() {
        if (gone) return;
        gone = true;
        vertx.cancelTimer(expiry);
        screens.decrementAndGet();
    }
}
