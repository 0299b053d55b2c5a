package org.flambeau.cli.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Starts a part again that died, and says so; it never gives up. The pause before a start doubles from one second to
 * thirty while the part does not live for a minute.
 */
final class Watchman {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STEADY = Duration.ofMinutes(1);
    private static final long UNTIL_REST_MILLIS = 15_000;

    private final Consumer<String> progress;
    private final Runnable changed;
    private final List<Thread> rounds = new ArrayList<>();
    private volatile boolean resting;

    /** @param changed is run when a part has a new process id */
    Watchman(Consumer<String> progress, Runnable changed) {
        this.progress = progress;
        this.changed = changed;
    }

    void watch(Watched part) {
        Thread round = new Thread(() -> round(part), "watch " + part.name());
        round.setDaemon(true);
        rounds.add(round);
        round.start();
    }

    /** Starts nothing again from now on; returns when no start is under way. */
    void rest() {
        resting = true;
        rounds.forEach(Thread::interrupt);
        try {
            for (Thread round : rounds) round.join(UNTIL_REST_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round(Watched part) {
        Duration pause = FIRST_PAUSE;
        try {
            while (!resting) {
                long began = System.nanoTime();
                part.ending().await();
                if (resting) return;
                if (System.nanoTime() - began > STEADY.toNanos()) pause = FIRST_PAUSE;
                progress.accept(part.name() + " has ended; it is started again in " + pause.toSeconds() + " s");
                Thread.sleep(pause.toMillis());
                pause = longer(pause);
                again(part);
            }
        } catch (InterruptedException e) {
            // rest() wakes whoever waits
        }
    }

    private void again(Watched part) {
        try {
            part.restarting().run();
            changed.run();
            progress.accept(part.name() + " is ready again");
        } catch (IOException | Failure | UncheckedIOException e) {
            if (!resting) progress.accept(part.name() + " did not come back: " + e.getMessage());
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
