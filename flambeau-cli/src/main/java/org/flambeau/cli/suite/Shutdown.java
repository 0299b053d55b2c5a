package org.flambeau.cli.suite;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Stops a running suite from another process. */
public final class Shutdown {

    private static final int OWNER_SECONDS = 90;

    private Shutdown() {}

    /** Asks the owner to stop everything in order; what a killed owner left is stopped directly. */
    public static void of(SuiteFolder folder, UpFile up, Consumer<String> progress) throws IOException {
        Optional<ProcessHandle> owner = ProcessHandle.of(up.pid()).filter(OwnProcesses::isOurs);
        owner.ifPresent(process -> OwnProcesses.stop(process, OWNER_SECONDS));
        LeftOvers.stop(folder, progress);
    }
}
