package org.flambeau.cli.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.flambeau.embedded.EmbeddedPostgresServer;

/** Processes of a suite whose owner was killed. */
final class LeftOvers {

    private static final int STOP_SECONDS = 20;

    private LeftOvers() {}

    /** Those that still run, by part. */
    static Map<String, ProcessHandle> running(SuiteFolder folder) {
        Map<String, ProcessHandle> running = new TreeMap<>();
        new Pids(folder).parts().forEach((part, pid) -> ProcessHandle.of(pid)
                .filter(process -> OwnProcesses.isOurs(process, folder))
                .ifPresent(process -> running.put(part, process)));
        new EmbeddedPostgresServer(folder.postgres(), 0)
                .pid()
                .flatMap(ProcessHandle::of)
                .ifPresent(process -> running.put("postgres", process));
        return running;
    }

    /**
     * Stops what a killed owner left running in this folder; whoever calls holds the folder's lock.
     *
     * @return whether there was anything
     */
    static boolean stop(SuiteFolder folder, Consumer<String> progress) throws IOException {
        Map<String, ProcessHandle> running = running(folder);
        running.keySet()
                .forEach(part -> progress.accept("stopping " + part + ", left over from a start that was killed"));
        running.entrySet().parallelStream()
                .filter(part -> !part.getKey().equals("postgres"))
                .forEach(part -> OwnProcesses.stop(part.getValue(), STOP_SECONDS));
        new EmbeddedPostgresServer(folder.postgres(), 0).stopLeftOver();
        Files.deleteIfExists(folder.upFile());
        new Pids(folder).forget();
        return !running.isEmpty();
    }
}
