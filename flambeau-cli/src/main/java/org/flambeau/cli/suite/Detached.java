package org.flambeau.cli.suite;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.flambeau.embedded.OwnSession;

/** The same start in a process of its own that outlives this one. */
public final class Detached {

    private static final long LOOK_AGAIN_MILLIS = 100;

    private final SuiteFolder folder;
    private final Consumer<String> progress;

    public Detached(SuiteFolder folder, Consumer<String> progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /** Starts it, passes on what it says, and returns when it is ready. */
    public void start(List<String> arguments) throws IOException {
        Files.deleteIfExists(readyFile(folder));
        Path log = folder.logs().resolve("up.log");
        Files.writeString(log, "");
        List<String> command = new ArrayList<>(List.of(
                Launch.java(), "-Xmx128m", "-cp", System.getProperty("java.class.path"), "org.flambeau.cli.Flambeau"));
        arguments.stream().filter(argument -> !argument.equals("--detach")).forEach(command::add);
        Process process = new ProcessBuilder(OwnSession.of(command))
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try (BufferedReader lines = Files.newBufferedReader(log)) {
            while (!Files.exists(readyFile(folder))) {
                String last = passOn(lines);
                if (!process.isAlive()) {
                    String rest = passOn(lines);
                    throw new Failure("it did not start" + (rest == null && last == null ? "; its log is " + log : ""));
                }
                Launch.pause(LOOK_AGAIN_MILLIS);
            }
            passOn(lines);
        }
    }

    /** Says that everything is ready, to whoever waits for it. */
    public static void ready(SuiteFolder folder) throws IOException {
        Files.writeString(readyFile(folder), "", StandardOpenOption.CREATE);
    }

    private String passOn(BufferedReader lines) throws IOException {
        String last = null;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            progress.accept(line);
            last = line;
        }
        return last;
    }

    private static Path readyFile(SuiteFolder folder) {
        return folder.logs().resolve("up.ready");
    }
}
