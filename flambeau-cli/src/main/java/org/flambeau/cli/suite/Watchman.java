package org.flambeau.cli.suite;

import java.io.IOException;
import java.util.function.Consumer;

/** Starts a service again that died, and says so. */
final class Watchman {

    private static final long PAUSE_MILLIS = 1_000;

    private final Consumer<String> progress;
    private final Runnable changed;
    private volatile boolean resting;

    /** @param changed is run when a service has a new process id */
    Watchman(Consumer<String> progress, Runnable changed) {
        this.progress = progress;
        this.changed = changed;
    }

    void watch(ServiceProcess service) {
        service.onExit().thenAcceptAsync(process -> again(service, process.exitValue()));
    }

    void rest() {
        resting = true;
    }

    private void again(ServiceProcess service, int exit) {
        if (resting) return;
        progress.accept(service.name() + " ended with " + exit + "; starting it again");
        Launch.pause(PAUSE_MILLIS);
        if (resting) return;
        try {
            service.start();
            watch(service);
            service.awaitReady();
            progress.accept(service.name() + " is ready again");
            changed.run();
        } catch (IOException | Failure e) {
            progress.accept(service.name() + " did not come back: " + e.getMessage());
        }
    }
}
