package org.flambeau.cli.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.flambeau.embedded.FreePorts;

/** What would make a start fail late and unclear is looked at first and said plainly. */
final class Preflight {

    private static final long LEAST_DISK_BYTES = 1L << 30;
    private static final int HIGHEST_PORT = 65_535;

    private Preflight() {}

    /** @throws Failure when a port is taken or the disk is nearly full */
    static void check(SuiteOptions options, SuiteFolder folder) throws IOException {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("--port-broadcast", options.broadcastPort());
        ports.put("--port-medals", options.medalsPort());
        ports.put("--port-ceremony", options.ceremonyPort());
        ports.put("--port-postgres", options.postgresPort());
        ports.put("--port-kafka", options.kafkaPort());
        ports.forEach(Preflight::port);
        long free = Files.getFileStore(folder.root()).getUsableSpace();
        if (free < LEAST_DISK_BYTES)
            throw new Failure("the disk of " + folder.root() + " has " + (free >> 20)
                    + " MB left; PostgreSQL and Kafka need 1024 MB: make room, or choose another place with --data");
    }

    private static void port(String option, int port) {
        if (port < 0 || port > HIGHEST_PORT)
            throw new NotUnderstood(option + " takes 1 to " + HIGHEST_PORT + ", or 0 for any free one, not " + port);
        if (port == 0 || FreePorts.isFree(port)) return;
        String holder = PortHolder.of(port).map(who -> " (" + who + ")").orElse("");
        throw new Failure("port " + port + " is in use by another program" + holder
                + ": stop it, or choose another port with " + option);
    }
}
