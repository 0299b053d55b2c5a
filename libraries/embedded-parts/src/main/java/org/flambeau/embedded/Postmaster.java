package org.flambeau.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The main process of a PostgreSQL server, found by what it has written into its data folder. */
final class Postmaster {

    private static final String PID_FILE = "postmaster.pid";
    private static final int STOP_SECONDS = 30;

    private final ProcessHandle process;

    private Postmaster(ProcessHandle process) {
        this.process = process;
    }

    /** The one that runs on a data folder now. */
    static Optional<Postmaster> on(Path data) {
        try {
            Path file = data.resolve(PID_FILE);
            if (!Files.exists(file)) return Optional.empty();
            long pid = Long.parseLong(Files.readAllLines(file).get(0).trim());
            // The id may belong to another program by now.
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                    .map(Postmaster::new);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    long pid() {
        return process.pid();
    }

    void awaitExit() throws InterruptedException {
        try {
            process.onExit().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Stops it in order: SIGINT is PostgreSQL's fast shutdown, which ends open connections; SIGTERM would wait until
     * every client has gone. After half a minute it is killed.
     */
    void stop() {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(pid())).start().waitFor();
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (IOException | TimeoutException | ExecutionException e) {
            kill();
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    /** Kills it with the processes of its connections; a new server waits for the last of them otherwise. */
    void kill() {
        List<ProcessHandle> children = process.children().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        CompletableFuture.allOf(children.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .join();
    }
}
