package org.flambeau.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** A program in a process of its own, and the lines that it has printed. */
final class Printing implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(120);

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private Printing(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "reads " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    static Printing start(List<String> command) throws IOException {
        return new Printing(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Those that contain a text. */
    List<String> lines(String text) {
        return lines.stream().filter(line -> line.contains(text)).toList();
    }

    /** Waits for a line that contains the text. */
    void await(String text) {
        await(line -> line.contains(text), text);
    }

    /**
     * Waits for a line.
     *
     * @param words what it is, for a failure
     */
    void await(Predicate<String> wanted, String words) {
        Awaitility.await(words).atMost(SOON).pollInterval(Duration.ofMillis(50)).until(() -> lines.stream()
                .anyMatch(wanted));
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }

    private void read() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            output.lines().forEach(lines::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException e) {
            // It was ended while it printed.
        }
    }
}
