package org.flambeau.cli.suite;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Processes that a suite started: only those are ever ended, by their ids. */
final class OwnProcesses {

    private static final List<String> MARKS =
            List.of("org.flambeau.cli.Flambeau", "org.flambeau.embedded.KafkaBrokerMain", "quarkus-run.jar");

    private OwnProcesses() {}

    /** An id may have gone to another program by now: what the process runs tells. */
    static boolean isOurs(ProcessHandle process) {
        if (!process.isAlive()) return false;
        String line = process.info()
                .commandLine()
                .orElseGet(() -> process.info().command().orElse(""));
        return MARKS.stream().anyMatch(line::contains);
    }

    /** Asks to end, waits, and then ends. */
    static void stop(ProcessHandle process, long seconds) {
        process.destroy();
        CompletableFuture<ProcessHandle> exit = process.onExit();
        try {
            exit.orTimeout(seconds, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            process.destroyForcibly();
        }
    }
}
