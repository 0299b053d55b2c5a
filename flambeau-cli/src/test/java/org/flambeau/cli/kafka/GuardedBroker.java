package org.flambeau.cli.kafka;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flambeau.embedded.EmbeddedKafkaBroker;
import org.flambeau.embedded.FreePorts;

/**
 * A real broker that asks who one is and refuses what no rule permits, as the one of docker-compose.yml: SCRAM for
 * everybody, PLAIN for the operator, who may all. Beside it a door of its own for the one who starts it.
 */
final class GuardedBroker implements AutoCloseable {

    private static final String PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule";
    private static final String SCRAM = "org.apache.kafka.common.security.scram.ScramLoginModule";

    /** Clients tell all their settings; held here, or the setting would be forgotten with the logger. */
    private static final Logger CLIENTS = Logger.getLogger("org.apache.kafka");

    static {
        CLIENTS.setLevel(Level.WARNING);
    }

    private final EmbeddedKafkaBroker broker;
    private final int guarded = FreePorts.any();

    GuardedBroker(Path folder) throws IOException {
        int open = FreePorts.any();
        int controller = FreePorts.any();
        String doors = "PLAINTEXT://127.0.0.1:" + open + ",GUARDED://127.0.0.1:" + guarded;
        broker = new EmbeddedKafkaBroker(
                folder,
                open,
                controller,
                Map.of(
                        "listeners",
                        doors + ",CONTROLLER://127.0.0.1:" + controller,
                        "advertised.listeners",
                        doors,
                        "listener.security.protocol.map",
                        "PLAINTEXT:PLAINTEXT,GUARDED:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT",
                        "listener.name.guarded.sasl.enabled.mechanisms",
                        "PLAIN,SCRAM-SHA-512",
                        "listener.name.guarded.plain.sasl.jaas.config",
                        PLAIN + " required user_operator=\"operator-secret\";",
                        "listener.name.guarded.scram-sha-512.sasl.jaas.config",
                        SCRAM + " required;",
                        "authorizer.class.name",
                        "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                        "super.users",
                        "User:operator;User:ANONYMOUS"));
        broker.start();
    }

    String bootstrapServers() {
        return "127.0.0.1:" + guarded;
    }

    /** What an environment holds for the one who prepares the broker. */
    static Map<String, String> operator() {
        return Map.of(
                "KAFKA_SECURITY_PROTOCOL",
                "SASL_PLAINTEXT",
                "KAFKA_SASL_MECHANISM",
                "PLAIN",
                "KAFKA_SASL_JAAS_CONFIG",
                PLAIN + " required username=\"operator\" password=\"operator-secret\";");
    }

    /** Settings of a client of that operator. */
    Map<String, Object> operatorsClient() {
        Map<String, Object> client = new HashMap<>(Map.of("bootstrap.servers", bootstrapServers()));
        operator()
                .forEach((name, value) -> client.put(
                        name.substring("KAFKA_".length()).toLowerCase().replace('_', '.'), value));
        return client;
    }

    /** Settings of a client that says it is this user. */
    Map<String, Object> client(String user, String password) {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers(),
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                SCRAM + " required username=\"" + user + "\" password=\"" + password + "\";",
                "default.api.timeout.ms",
                30_000,
                "request.timeout.ms",
                20_000);
    }

    @Override
    public void close() {
        broker.kill();
    }
}
