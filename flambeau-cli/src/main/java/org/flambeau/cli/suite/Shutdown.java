package org.flambeau.cli.suite;

import java.io.IOException;
import java.util.function.Consumer;

/** Stops a running suite from another process. */
public final class Shutdown {

    private static final int OWNER_SECONDS = 90;

    private Shutdown() {}

    /**
     * Asks the owner to stop everything in order; what a killed owner left is stopped directly.
     *
     * @return whether anything was up
     */
    public static boolean of(SuiteFolder folder, Consumer<String> progress) throws IOException {
        if (!folder.exists()) return false;
        boolean owned = SuiteLock.isHeld(folder);
        if (owned) stopOwner(folder);
        try (SuiteLock lock = SuiteLock.take(folder).orElseThrow(() -> new Failure(AlreadyUp.sentence(folder)))) {
            return LeftOvers.stop(folder, progress) || owned;
        }
    }

    private static void stopOwner(SuiteFolder folder) {
        ProcessHandle owner = new Pids(folder)
                .owner()
                .flatMap(ProcessHandle::of)
                .orElseThrow(() -> new Failure("somebody has just begun to start in " + folder.root() + ": try again"));
        OwnProcesses.stop(owner, OWNER_SECONDS);
    }
}
