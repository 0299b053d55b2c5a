package org.flambeau.cli.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.flambeau.embedded.FreePorts;

/** What would make a start fail late and unclear is looked at first and said plainly. */
final class Preflight {

    private static final long LEAST_DISK_BYTES = 1L << 30;

    private Preflight() {}

    static void check(SuiteOptions options, SuiteFolder folder) throws IOException {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("--port-broadcast", options.broadcastPort());
        ports.put("--port-medals", options.medalsPort());
        ports.put("--port-ceremony", options.ceremonyPort());
        ports.put("--port-postgres", options.postgresPort());
        ports.put("--port-kafka", options.kafkaPort());
        ports.forEach((option, port) -> {
            if (port != 0 && !FreePorts.isFree(port))
                throw new Failure("port " + port
                        + " is in use by another program: stop it, or choose another port with " + option);
        });
        try {
            Files.createDirectories(folder.root());
        } catch (IOException e) {
            throw new Failure("cannot make the folder " + folder.root() + ": " + e.getMessage());
        }
        long free = Files.getFileStore(folder.root()).getUsableSpace();
        if (free < LEAST_DISK_BYTES)
            throw new Failure("the disk of " + folder.root() + " has " + (free >> 20)
                    + " MB left; PostgreSQL and Kafka need 1024 MB: make room, or choose another place with --data");
    }
}
