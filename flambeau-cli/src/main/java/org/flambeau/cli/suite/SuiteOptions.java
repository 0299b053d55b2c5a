package org.flambeau.cli.suite;

import java.nio.file.Path;

/**
 * How a suite is started.
 *
 * @param ports port per service; 0 takes any free one
 * @param postgresPort 0 takes the port of the last start, or any free one
 * @param kafkaPort likewise
 * @param database address {@code host:port} of a PostgreSQL that somebody operates, null for one of its own
 * @param kafka bootstrap servers of a Kafka that somebody operates, null for one of its own
 * @param restart whether a service that dies is started again
 */
public record SuiteOptions(
        Path folder,
        int broadcastPort,
        int medalsPort,
        int ceremonyPort,
        int postgresPort,
        int kafkaPort,
        String database,
        String kafka,
        boolean restart) {

    /** Everything of its own on free ports, nothing restarted: for tests that kill. */
    public static SuiteOptions isolated(Path folder) {
        return new SuiteOptions(folder, 0, 0, 0, 0, 0, null, null, false);
    }
}
