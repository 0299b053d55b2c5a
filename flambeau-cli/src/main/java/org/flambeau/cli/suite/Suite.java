package org.flambeau.cli.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.flambeau.embedded.Database;
import org.flambeau.embedded.EmbeddedKafkaBroker;
import org.flambeau.embedded.EmbeddedPostgresServer;

/**
 * The whole suite on this machine: PostgreSQL, Kafka and the three services, each in a process of its own. {@code
 * flambeau up} and the system tests start it with this same code.
 */
public final class Suite implements AutoCloseable {

    public static final String MEDALS = "medals-service";
    public static final String CEREMONY = "ceremony-service";
    public static final String BROADCAST = "broadcast-service";

    private final SuiteOptions options;
    private final SuiteFolder folder;
    private final Consumer<String> progress;
    private final TokenMint mint;
    private final Map<String, ServiceProcess> services = new LinkedHashMap<>();
    private EmbeddedPostgresServer postgres;
    private EmbeddedKafkaBroker kafka;
    private Watchman watchman;

    /** @param progress is told what happens, a line at a time */
    public Suite(SuiteOptions options, Consumer<String> progress) {
        this.options = options;
        this.folder = new SuiteFolder(options.folder());
        this.progress = progress;
        this.mint = new TokenMint(folder);
    }

    /** Starts everything and waits until it is ready. What was started is stopped again when something fails. */
    public void start() throws IOException, SQLException {
        LeftOvers.stop(folder, progress);
        Preflight.check(options, folder);
        try {
            startParts();
            startServices();
        } catch (IOException | SQLException | RuntimeException e) {
            close();
            throw e;
        }
        if (options.restart()) {
            watchman = new Watchman(progress, this::writeUpFile);
            services.values().forEach(watchman::watch);
        }
        writeUpFile();
    }

    public SuiteFolder folder() {
        return folder;
    }

    public TokenMint mint() {
        return mint;
    }

    public ServiceProcess service(String name) {
        return services.get(name);
    }

    /** The broker, null when somebody else operates it. */
    public EmbeddedKafkaBroker kafka() {
        return kafka;
    }

    /** The database server, null when somebody else operates it. */
    public EmbeddedPostgresServer postgres() {
        return postgres;
    }

    public String kafkaServers() {
        return kafka == null ? options.kafka() : kafka.bootstrapServers();
    }

    /** Stops everything in order: first who writes, then where it is written. */
    @Override
    public void close() {
        if (watchman != null) watchman.rest();
        progress.accept("stopping the services");
        services.values().parallelStream().forEach(ServiceProcess::stop);
        if (kafka != null) {
            progress.accept("stopping Kafka");
            kafka.close();
        }
        if (postgres != null) {
            progress.accept("stopping PostgreSQL");
            try {
                postgres.close();
            } catch (IOException e) {
                progress.accept("PostgreSQL did not stop in order: " + e.getMessage());
            }
        }
        folder.upFile().toFile().delete();
    }

    private void startParts() throws IOException, SQLException {
        Ports ports = new Ports(folder);
        if (options.database() == null) {
            progress.accept("starting PostgreSQL");
            postgres = new EmbeddedPostgresServer(folder.postgres(), ports.of("postgres", options.postgresPort()));
            postgres.start();
            postgres.create(List.of(database("medals"), database("ceremony"), database("broadcast")));
        }
        if (options.kafka() == null) {
            progress.accept("starting Kafka");
            kafka = new EmbeddedKafkaBroker(
                    folder.kafka(), ports.of("kafka", options.kafkaPort()), ports.of("kafka-controller", 0));
            kafka.start();
        }
    }

    private void startServices() throws IOException {
        Path key = mint.publicKey();
        Ports ports = new Ports(folder);
        add(MEDALS, "medals", ports.of(MEDALS, options.medalsPort()), "-Xmx256m", key);
        add(CEREMONY, "ceremony", ports.of(CEREMONY, options.ceremonyPort()), "-Xmx256m", key);
        add(BROADCAST, "broadcast", ports.of(BROADCAST, options.broadcastPort()), "-Xmx512m", key);
        for (ServiceProcess service : services.values()) {
            progress.accept("starting " + service.name());
            service.start();
        }
        for (ServiceProcess service : services.values()) {
            service.awaitReady();
            progress.accept(service.name() + " is ready at " + service.address());
        }
    }

    private void add(String name, String database, int port, String memory, Path key) throws IOException {
        String server = options.database() == null ? null : "jdbc:postgresql://" + options.database() + "/" + database;
        Map<String, String> environment = Map.of(
                "FLAMBEAU_HTTP_PORT",
                Integer.toString(port),
                "FLAMBEAU_DATABASE_URL",
                server == null ? postgres.url(database) : server,
                "FLAMBEAU_DATABASE_USER",
                database,
                "FLAMBEAU_DATABASE_PASSWORD",
                server == null ? folder.password(database) : Environment.password(database),
                "FLAMBEAU_KAFKA",
                kafkaServers(),
                "FLAMBEAU_JWT_KEY",
                key.toString());
        services.put(
                name,
                new ServiceProcess(
                        name,
                        port,
                        List.of(memory, "-XX:+UseG1GC", "-XX:TieredStopAtLevel=4"),
                        environment,
                        folder.logs()));
    }

    private Database database(String name) throws IOException {
        return new Database(name, folder.password(name));
    }

    private void writeUpFile() {
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("broadcast", service(BROADCAST).address());
        addresses.put("medals", service(MEDALS).address());
        addresses.put("ceremony", service(CEREMONY).address());
        addresses.put("kafka", kafkaServers());
        addresses.put("postgres", postgres == null ? "jdbc:postgresql://" + options.database() : postgres.url(""));
        Map<String, Long> pids = new LinkedHashMap<>();
        services.forEach((name, service) -> pids.put(name, service.pid()));
        if (kafka != null) pids.put("kafka", kafka.pid());
        if (postgres != null) postgres.pid().ifPresent(pid -> pids.put("postgres", pid));
        try {
            new UpFile(
                            ProcessHandle.current().pid(),
                            Instant.now(),
                            addresses,
                            pids,
                            mint.writeAll(),
                            folder.logs().toString())
                    .write(folder);
        } catch (IOException e) {
            throw new Failure("cannot write " + folder.upFile() + ": " + e.getMessage());
        }
    }
}
