package org.flambeau.cli.feed;

import java.time.Duration;

/** Says when nothing was heard for too long: a connection can be dead without either end knowing. */
final class SilenceWatch implements AutoCloseable {

    private final Duration atMost;
    private final Thread watch;
    private volatile long heardAt = System.nanoTime();

    /** @param silent is run once when the silence has lasted */
    SilenceWatch(Duration atMost, Runnable silent) {
        this.atMost = atMost;
        this.watch = new Thread(() -> watch(silent), "silence");
        watch.setDaemon(true);
        watch.start();
    }

    void heard() {
        heardAt = System.nanoTime();
    }

    @Override
    public void close() {
        watch.interrupt();
    }

    private void watch(Runnable silent) {
        try {
            long left = atMost.toMillis();
            while (left > 0) {
                Thread.sleep(left);
                left = atMost.toMillis() - (System.nanoTime() - heardAt) / 1_000_000;
            }
        } catch (InterruptedException e) {
            return; // the connection has ended
        }
        silent.run();
    }
}
