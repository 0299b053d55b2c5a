package org.flambeau.embedded;

import java.nio.file.Path;

/**
 * Wakes whoever waits for a PostgreSQL that has already given up starting: the embedding library would wait for a minute.
 */
final class StartWatch implements AutoCloseable {

    private static final long LOOK_AGAIN_MILLIS = 50;

    private final Path data;
    private final Thread starter = Thread.currentThread();
    private final Thread watch = new Thread(this::watch, "postgres start");
    private volatile boolean gaveUp;

    /** @param data folder that this thread is about to start a server on */
    StartWatch(Path data) {
        this.data = data;
        watch.setDaemon(true);
        watch.start();
    }

    /** Whether the server has given up; then the starting thread was interrupted. */
    boolean gaveUp() {
        return gaveUp;
    }

    @Override
    public void close() {
        watch.interrupt();
        try {
            watch.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        boolean begun = false;
        try {
            while (true) {
                Thread.sleep(LOOK_AGAIN_MILLIS);
                boolean starting = ProcessHandle.current().children().anyMatch(StartWatch::isPgCtl);
                begun |= starting;
                if (begun && !starting && Postmaster.on(data).isEmpty()) break;
            }
        } catch (InterruptedException e) {
            return; // it has started
        }
        gaveUp = true;
        starter.interrupt();
    }

    private static boolean isPgCtl(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("pg_ctl");
    }
}
