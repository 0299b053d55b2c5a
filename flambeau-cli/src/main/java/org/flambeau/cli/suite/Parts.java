package org.flambeau.cli.suite;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.flambeau.embedded.Database;
import org.flambeau.embedded.EmbeddedKafkaBroker;
import org.flambeau.embedded.EmbeddedPostgresServer;
import org.flambeau.embedded.KafkaListener;
import org.flambeau.embedded.SuiteTopics;

/** PostgreSQL and Kafka behind the services: of the suite's own, or somebody else's by address. */
final class Parts {

    private final SuiteOptions options;
    private final SuiteFolder folder;
    private final Pids pids;
    private final Consumer<String> progress;
    private final List<KafkaListener> listeners;
    private EmbeddedPostgresServer postgres;
    private EmbeddedKafkaBroker kafka;

    /** @param listeners further addresses of a broker of the suite's own */
    Parts(
            SuiteOptions options,
            SuiteFolder folder,
            Pids pids,
            Consumer<String> progress,
            List<KafkaListener> listeners) {
        this.options = options;
        this.folder = folder;
        this.pids = pids;
        this.progress = progress;
        this.listeners = listeners;
    }

    void startPostgres() throws IOException, SQLException {
        if (options.database() != null) return;
        progress.accept("starting PostgreSQL");
        postgres =
                new EmbeddedPostgresServer(folder.postgres(), new Ports(folder).of("postgres", options.postgresPort()));
        postgres.start();
        postgres.create(List.of(database("medals"), database("ceremony"), database("broadcast")));
    }

    void startKafka() throws IOException {
        if (options.kafka() != null) {
            topicsOf(options.kafka());
            return;
        }
        progress.accept("starting Kafka");
        Ports ports = new Ports(folder);
        kafka = new EmbeddedKafkaBroker(
                folder.kafka(),
                ports.of("kafka", options.kafkaPort()),
                ports.of("kafka-controller", 0),
                listeners,
                pid -> pids.started("kafka", pid));
        kafka.start();
    }

    /** The broker, null when somebody else operates it. */
    EmbeddedKafkaBroker kafka() {
        return kafka;
    }

    /** The database server, null when somebody else operates it. */
    EmbeddedPostgresServer postgres() {
        return postgres;
    }

    String kafkaServers() {
        return kafka == null ? options.kafka() : kafka.bootstrapServers();
    }

    /** JDBC address of a database; of the server for an empty name. */
    String databaseUrl(String database) {
        return postgres == null ? "jdbc:postgresql://" + options.database() + "/" + database : postgres.url(database);
    }

    String databasePassword(String database) throws IOException {
        return postgres == null ? Environment.password(database) : folder.password(database);
    }

    void watchedBy(Watchman watchman) {
        if (postgres != null) watchman.watch(new Watched("PostgreSQL", postgres::awaitExit, postgres::start));
        if (kafka != null) watchman.watch(new Watched("Kafka", kafka::awaitExit, kafka::start));
    }

    /** Stops those of the suite's own in order. */
    void stop() {
        if (kafka != null) {
            if (kafka.isAlive()) progress.accept("stopping Kafka");
            kafka.close();
        }
        if (postgres == null) return;
        if (postgres.pid().isPresent()) progress.accept("stopping PostgreSQL");
        try {
            postgres.close();
        } catch (IOException e) {
            progress.accept("PostgreSQL did not stop in order: " + e.getMessage());
        }
    }

    private void topicsOf(String servers) {
        try {
            SuiteTopics.createMissing(servers);
        } catch (ExecutionException e) {
            throw new Failure("the topics cannot be made on the Kafka at " + servers + ": "
                    + e.getCause().getMessage());
        } catch (TimeoutException e) {
            throw new Failure("the Kafka at " + servers + " does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted");
        }
    }

    private Database database(String name) throws IOException {
        return new Database(name, folder.password(name));
    }
}
