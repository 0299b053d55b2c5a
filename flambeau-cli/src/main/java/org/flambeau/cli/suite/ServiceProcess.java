package org.flambeau.cli.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.flambeau.cli.api.Http;
import org.flambeau.embedded.LogTail;
import org.flambeau.embedded.OwnJava;
import org.flambeau.embedded.OwnSession;

/** One service in a process of its own. It can be stopped, killed, and started again. */
public final class ServiceProcess {

    private static final long STARTUP_MILLIS = 240_000;
    private static final long LOOK_AGAIN_MILLIS = 150;
    private static final int STOP_SECONDS = 25;

    private final Path application;
    private final String name;
    private final int port;
    private final List<String> jvmOptions;
    private final Map<String, String> environment;
    private final Path log;
    private final LongConsumer started;
    private volatile Process process;

    /**
     * @param application folder with the build of the service
     * @param name which of its processes
     * @param started is told the process id of every start, before the service is ready
     */
    ServiceProcess(
            Path application,
            String name,
            int port,
            List<String> jvmOptions,
            Map<String, String> environment,
            Path logs,
            LongConsumer started) {
        this.application = application;
        this.name = name;
        this.port = port;
        this.jvmOptions = jvmOptions;
        this.environment = environment;
        this.log = logs.resolve(name + ".log");
        this.started = started;
    }

    /** Starts it; {@link #awaitReady()} waits for it. */
    public void start() throws IOException {
        Path jar = application.resolve("quarkus-run.jar");
        if (!Files.exists(jar)) throw new Failure(jar + " is not built: run mvn -DskipTests package");
        List<String> command = new ArrayList<>(OwnJava.command());
        command.addAll(jvmOptions);
        command.add("-jar");
        command.add(jar.toString());
        ProcessBuilder builder = new ProcessBuilder(OwnSession.of(command));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        process = builder.start();
        started.accept(process.pid());
    }

    /** Waits until the service says that it is ready. */
    public void awaitReady() {
        long end = System.currentTimeMillis() + STARTUP_MILLIS;
        while (!Http.answers(address() + "/q/health/ready")) {
            if (!process.isAlive()) throw new Failure(name + " ended while it started. " + LogTail.of(log));
            if (System.currentTimeMillis() > end)
                throw new Failure(name + " is not ready after " + STARTUP_MILLIS / 1000 + " s. " + LogTail.of(log));
            Launch.pause(LOOK_AGAIN_MILLIS);
        }
    }

    /** Ends it as a power cut would. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Ends it in order. */
    void stop() {
        if (isAlive()) OwnProcesses.stop(process.toHandle(), STOP_SECONDS);
    }

    public String name() {
        return name;
    }

    public String address() {
        return "http://localhost:" + port;
    }

    public long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    Watched watched() {
        return new Watched(name, () -> process.waitFor(), this::restart);
    }

    private void restart() throws IOException {
        start();
        try {
            awaitReady();
        } catch (Failure e) {
            kill();
            throw e;
        }
    }
}
