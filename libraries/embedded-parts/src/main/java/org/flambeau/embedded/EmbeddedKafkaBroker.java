package org.flambeau.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * A real Kafka broker (KRaft, one node) in a JVM of its own, with its log in a folder that is kept. It can be stopped,
 * killed and started again on the same ports.
 */
public final class EmbeddedKafkaBroker implements AutoCloseable {

    private static final Duration STARTUP = Duration.ofSeconds(60);
    private static final Duration SHUTDOWN = Duration.ofSeconds(30);
    private static final long LOOK_AGAIN_MILLIS = 100;

    private final Path folder;
    private final int port;
    private final int controllerPort;
    private Process process;

    public EmbeddedKafkaBroker(Path folder, int port, int controllerPort) {
        this.folder = folder.toAbsolutePath();
        this.port = port;
        this.controllerPort = controllerPort;
    }

    /** Starts the broker, waits until it answers, and makes the topics of the suite where they are not there yet. */
    public void start() throws IOException {
        Path data = folder.resolve("data");
        Files.createDirectories(data);
        Path built = FlambeauHome.path().resolve("libraries/embedded-parts/target");
        String classPath = built.resolve("classes") + ":" + built.resolve("kafka-libs") + "/*";
        ProcessBuilder builder = new ProcessBuilder(OwnSession.of(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms96m",
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-Dlog4j2.disable.jmx=true",
                "-cp",
                classPath,
                "org.flambeau.embedded.KafkaBrokerMain",
                data.toString(),
                Integer.toString(port),
                Integer.toString(controllerPort))));
        builder.redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve("kafka.log").toFile()));
        process = builder.start();
        awaitTopics();
    }

    /** Address for clients. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Stops the broker in order. */
    public void stop() {
        if (process == null) return;
        process.destroy();
        try {
            if (!process.waitFor(SHUTDOWN.toSeconds(), TimeUnit.SECONDS)) kill();
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    /** Kills the broker as a power cut would. */
    public void kill() {
        if (process != null) process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        stop();
    }

    private void awaitTopics() throws IOException {
        long end = System.nanoTime() + STARTUP.toNanos();
        while (true) {
            if (!process.isAlive())
                throw new IOException("Kafka ended while it started; its log is " + folder.resolve("kafka.log"));
            try {
                createTopics();
                return;
            } catch (ExecutionException | TimeoutException e) {
                if (System.nanoTime() > end)
                    throw new IOException("Kafka does not answer; its log is " + folder.resolve("kafka.log"), e);
                pause();
            }
        }
    }

    private void createTopics() throws ExecutionException, TimeoutException {
        Properties properties = new Properties();
        properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        try (Admin admin = Admin.create(properties)) {
            List<NewTopic> topics = SuiteTopics.PARTITIONS.entrySet().stream()
                    .map(topic -> new NewTopic(topic.getKey(), topic.getValue(), (short) 1)
                            .configs(Map.of("retention.ms", "-1", "cleanup.policy", "delete")))
                    .toList();
            for (NewTopic topic : topics) {
                try {
                    admin.createTopics(List.of(topic)).all().get(10, TimeUnit.SECONDS);
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) throw e;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Kafka started", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Kafka started", e);
        }
    }
}
