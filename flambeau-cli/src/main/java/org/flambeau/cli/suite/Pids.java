package org.flambeau.cli.suite;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.flambeau.contracts.EventJson;

/**
 * The process ids of a suite, in {@code DIR/pids.json}, each written down at the moment when its process begins: who is
 * killed in the middle of a start leaves nobody behind unknown. PostgreSQL writes its own into its data folder.
 */
final class Pids {

    private static final String OWNER = "owner";

    private final Path file;

    Pids(SuiteFolder folder) {
        this.file = folder.root().resolve("pids.json");
    }

    /** The process that holds the folder's lock is this one. */
    synchronized void owned() {
        write(Map.of(OWNER, ProcessHandle.current().pid()));
    }

    synchronized void started(String part, long pid) {
        Map<String, Long> pids = all();
        pids.put(part, pid);
        write(pids);
    }

    /** The process that starts and stops the parts. */
    Optional<Long> owner() {
        return Optional.ofNullable(all().get(OWNER));
    }

    /** Every part that was started; PostgreSQL is not among them. */
    Map<String, Long> parts() {
        Map<String, Long> parts = all();
        parts.remove(OWNER);
        return parts;
    }

    void forget() throws IOException {
        Files.deleteIfExists(file);
    }

    private Map<String, Long> all() {
        if (!Files.exists(file)) return new LinkedHashMap<>();
        try {
            return EventJson.mapper().readValue(file.toFile(), new TypeReference<LinkedHashMap<String, Long>>() {});
        } catch (JacksonException e) {
            throw new Failure(file + " is not readable: " + e.getOriginalMessage());
        } catch (IOException e) {
            return new LinkedHashMap<>(); // it has gone between the look and the reading
        }
    }

    private void write(Map<String, Long> pids) {
        try {
            SuiteFolder.writeSecret(file, EventJson.mapper().writeValueAsString(pids) + "\n");
        } catch (IOException e) {
            throw new Failure("cannot write " + file + ": " + e.getMessage());
        }
    }
}
