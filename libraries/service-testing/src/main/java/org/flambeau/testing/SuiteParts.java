package org.flambeau.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flambeau.embedded.Database;
import org.flambeau.embedded.EmbeddedKafkaBroker;
import org.flambeau.embedded.EmbeddedPostgresServer;
import org.flambeau.embedded.FreePorts;

/**
 * A real PostgreSQL and a real Kafka broker for the tests of a service, started once per test JVM, with a database of
 * its own, the topics of the suite, and a key pair for {@link Tokens}.
 */
public class SuiteParts implements QuarkusTestResourceLifecycleManager {

    private static final Database DATABASE = new Database("service", "service");

    private static EmbeddedPostgresServer postgres;
    private static EmbeddedKafkaBroker kafka;

    @Override
    public Map<String, String> start() {
        try {
            startOnce();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the parts for the tests did not start", e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", postgres.url(DATABASE.name()),
                "quarkus.datasource.username", DATABASE.name(),
                "quarkus.datasource.password", DATABASE.password(),
                "kafka.bootstrap.servers", kafka.bootstrapServers(),
                "mp.jwt.verify.publickey.location", Tokens.publicKeyFile().toString());
    }

    /** The parts live as long as the test JVM: other test classes use them too. */
    @Override
    public void stop() {}

    /** The broker, to stop and start it. */
    public static EmbeddedKafkaBroker kafka() {
        return kafka;
    }

    /** The database server, to kill and start it. */
    public static EmbeddedPostgresServer postgres() {
        return postgres;
    }

    private static synchronized void startOnce() throws IOException, SQLException {
        if (kafka != null) return;
        Path folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target").toAbsolutePath()), "parts");
        postgres = new EmbeddedPostgresServer(folder.resolve("postgres"), FreePorts.any());
        EmbeddedKafkaBroker broker = new EmbeddedKafkaBroker(folder.resolve("kafka"), FreePorts.any(), FreePorts.any());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            broker.kill();
            postgres.stopLeftOver();
        }));
        postgres.start();
        postgres.create(List.of(DATABASE));
        broker.start();
        kafka = broker;
    }
}
