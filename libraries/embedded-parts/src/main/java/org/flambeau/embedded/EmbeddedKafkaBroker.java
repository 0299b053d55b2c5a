package org.flambeau.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;

/**
 * A real Kafka broker (KRaft, one node) in a JVM of its own, with its log in a folder that is kept. It can be stopped,
 * killed and started again on the same ports. It ends with the process that started it, however that ends.
 */
public final class EmbeddedKafkaBroker implements AutoCloseable {

    private static final Duration STARTUP = Duration.ofSeconds(180);
    private static final Duration SHUTDOWN = Duration.ofSeconds(30);
    private static final long LOOK_AGAIN_MILLIS = 100;

    private final Path folder;
    private final int port;
    private final int controllerPort;
    private final List<KafkaListener> more;
    private final LongConsumer started;
    private final Map<String, String> settings;
    private volatile Process process;

    public EmbeddedKafkaBroker(Path folder, int port, int controllerPort) {
        this(folder, port, controllerPort, List.of(), pid -> {});
    }

    /**
     * @param more further addresses, besides that of {@link #bootstrapServers()}
     * @param started is told the process id of every start, before the broker answers
     */
    public EmbeddedKafkaBroker(
            Path folder, int port, int controllerPort, List<KafkaListener> more, LongConsumer started) {
        this(folder, port, controllerPort, more, Map.of(), started);
    }

    /** @param settings of the broker, above those that it has anyway; on {@code port} it must answer without a password */
    public EmbeddedKafkaBroker(Path folder, int port, int controllerPort, Map<String, String> settings) {
        this(folder, port, controllerPort, List.of(), settings, pid -> {});
    }

    private EmbeddedKafkaBroker(
            Path folder,
            int port,
            int controllerPort,
            List<KafkaListener> more,
            Map<String, String> settings,
            LongConsumer started) {
        this.folder = folder.toAbsolutePath();
        this.port = port;
        this.controllerPort = controllerPort;
        this.more = List.copyOf(more);
        this.started = started;
        this.settings = Map.copyOf(settings);
    }

    /**
     * Starts the broker, waits until it answers, and makes the topics of the suite where they are not there yet.
     *
     * @throws IOException when it ends or does not answer within a minute; it is ended then
     */
    public void start() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        ProcessBuilder builder = new ProcessBuilder(OwnSession.of(command()));
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        process = builder.start();
        started.accept(process.pid());
        try {
            awaitTopics();
        } catch (IOException | RuntimeException e) {
            kill();
            throw e;
        }
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

    /** Waits until the broker's process has ended. */
    public void awaitExit() throws InterruptedException {
        process.waitFor();
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

    /** What the broker sees of an owner that is killed: the end of the pipe. */
    void endOfOwner() throws IOException {
        process.getOutputStream().close();
    }

    private List<String> command() {
        Path built = FlambeauHome.path().resolve("libraries/embedded-parts/target");
        List<String> command = new ArrayList<>(OwnJava.command());
        command.addAll(List.of(
                "-Dflambeau.data=" + folder,
                "-Xms96m",
                "-Xmx384m",
                "-XX:+UseSerialGC",
                OwnJava.OPTIMISED_SOONER,
                "-Dlog4j2.disable.jmx=true",
                "-cp",
                built.resolve("classes") + ":" + built.resolve("kafka-libs") + "/*",
                "org.flambeau.embedded.KafkaBrokerMain",
                folder.resolve("data").toString(),
                Integer.toString(port),
                Integer.toString(controllerPort)));
        for (KafkaListener listener : more) command.add(listener.port() + ":" + listener.advertisedPort());
        settings.forEach((name, value) -> command.add(name + "=" + value));
        return command;
    }

    private void awaitTopics() throws IOException {
        long end = System.nanoTime() + STARTUP.toNanos();
        while (true) {
            if (!process.isAlive()) throw new IOException("Kafka ended while it started. " + LogTail.of(log()));
            try {
                SuiteTopics.createMissing(bootstrapServers());
                return;
            } catch (ExecutionException | TimeoutException e) {
                if (System.nanoTime() > end)
                    throw new IOException("Kafka does not answer: " + e.getMessage() + ". " + LogTail.of(log()), e);
                pause();
            } catch (InterruptedException e) {
                throw interrupted();
            }
        }
    }

    private Path log() {
        return folder.resolve("kafka.log");
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static IOException interrupted() {
        Thread.currentThread().interrupt();
        return new IOException("interrupted while Kafka started");
    }
}
