package org.flambeau.cli.suite;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.flambeau.contracts.EventJson;

/**
 * What {@code up.json} tells other programs of a running suite.
 *
 * @param pid process id of the one who started it and will stop it
 * @param addresses base address per service, bootstrap servers for {@code kafka}, JDBC address for {@code postgres}
 * @param pids process id per part
 * @param tokens file with a bearer token per role
 * @param logs folder of the parts' logs
 */
public record UpFile(
        long pid,
        Instant startedAt,
        Map<String, String> addresses,
        Map<String, Long> pids,
        Map<String, String> tokens,
        String logs) {

    /** The same with other process ids: a part was started again. */
    UpFile with(Map<String, Long> pids) {
        return new UpFile(pid, startedAt, addresses, pids, tokens, logs);
    }

    public void write(SuiteFolder folder) throws IOException {
        SuiteFolder.writeSecret(
                folder.upFile(),
                EventJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
    }

    /** What is there, whether or not the suite still runs: {@link SuiteFolder#inUse()} tells. */
    public static Optional<UpFile> read(SuiteFolder folder) throws IOException {
        if (!Files.exists(folder.upFile())) return Optional.empty();
        try {
            return Optional.of(EventJson.mapper().readValue(folder.upFile().toFile(), UpFile.class));
        } catch (JacksonException e) {
            throw new Failure(folder.upFile() + " is not readable: " + e.getOriginalMessage());
        }
    }
}
