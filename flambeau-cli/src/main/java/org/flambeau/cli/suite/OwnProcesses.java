package org.flambeau.cli.suite;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Processes that a suite started: only those are ever ended, by their ids. */
final class OwnProcesses {

    /** Stands on the command line of every part and names the folder that it works for. */
    static final String MARK = "-Dflambeau.data=";

    private OwnProcesses() {}

    /** An id may have gone to another program by now: the mark on its command line tells whom it works for. */
    static boolean isOurs(ProcessHandle process, SuiteFolder folder) {
        if (!process.isAlive()) return false;
        String mark = MARK + folder.root();
        Optional<String[]> arguments = process.info().arguments();
        return arguments.isPresent()
                && Arrays.stream(arguments.get())
                        .anyMatch(argument -> argument.equals(mark) || argument.startsWith(mark + "/"));
    }

    /** Asks to end, waits, and then ends. */
    static void stop(ProcessHandle process, long seconds) {
        process.destroy();
        CompletableFuture<ProcessHandle> exit = process.onExit();
        try {
            exit.orTimeout(seconds, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
