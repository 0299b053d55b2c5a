package org.flambeau.cli.suite;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.flambeau.embedded.EmbeddedPostgresServer;

/** Processes of a suite whose owner was killed. */
final class LeftOvers {

    private static final int STOP_SECONDS = 20;

    private LeftOvers() {}

    /**
     * Stops what a killed owner left running in this folder.
     *
     * @throws Failure when the owner still lives
     */
    static void stop(SuiteFolder folder, Consumer<String> progress) throws IOException {
        Optional<UpFile> before = UpFile.read(folder);
        if (before.isPresent()
                && before.get().isUp()
                && before.get().pid() != ProcessHandle.current().pid())
            throw new Failure("already up in " + folder.root() + " (process "
                    + before.get().pid() + ", the board is at "
                    + before.get().addresses().get("broadcast") + "); ./flambeau down stops it");
        before.ifPresent(up -> up.pids().forEach((part, pid) -> ProcessHandle.of(pid)
                .filter(OwnProcesses::isOurs)
                .ifPresent(process -> {
                    progress.accept("stopping " + part + ", left over from a start that was killed");
                    OwnProcesses.stop(process, STOP_SECONDS);
                })));
        new EmbeddedPostgresServer(folder.postgres(), 0).stopLeftOver();
        folder.upFile().toFile().delete();
    }
}
