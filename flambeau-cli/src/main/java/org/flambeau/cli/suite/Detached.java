package org.flambeau.cli.suite;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.flambeau.embedded.OwnJava;
import org.flambeau.embedded.OwnSession;

/** The same start in a process of its own that outlives this one. */
public final class Detached {

    private static final long LOOK_AGAIN_MILLIS = 100;
    private static final String PROPERTY = "flambeau.detached";

    private final SuiteFolder folder;
    private final Consumer<String> progress;

    public Detached(SuiteFolder folder, Consumer<String> progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /** Whether this process is the one that was detached: it must not detach again, whatever its arguments say. */
    public static boolean isThisProcess() {
        return Boolean.getBoolean(PROPERTY);
    }

    /** Starts it, passes on what it says, and returns when it is ready. */
    public void start(List<String> arguments) throws IOException {
        if (folder.inUse()) throw new Failure(AlreadyUp.sentence(folder));
        Path log = folder.logs().resolve("up.log");
        long before = Files.exists(log) ? Files.size(log) : 0;
        Process process = new ProcessBuilder(OwnSession.of(command(arguments)))
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Path ready = readyFile(folder, process.pid());
        try (InputStream bytes = Files.newInputStream(log);
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            bytes.skipNBytes(before);
            while (!Files.exists(ready)) {
                passOn(lines);
                if (!process.isAlive()) {
                    passOn(lines);
                    throw new Failure("it did not start; its log is " + log);
                }
                Launch.pause(LOOK_AGAIN_MILLIS);
            }
            passOn(lines);
        }
        Files.delete(ready);
    }

    /** Says that everything is ready, to whoever detached this process. */
    public static void ready(SuiteFolder folder) throws IOException {
        if (isThisProcess())
            Files.writeString(readyFile(folder, ProcessHandle.current().pid()), "");
    }

    private List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>(OwnJava.command());
        command.addAll(List.of(
                OwnProcesses.MARK + folder.root(),
                "-D" + PROPERTY + "=true",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.flambeau.cli.Flambeau"));
        command.addAll(arguments);
        return command;
    }

    private void passOn(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) progress.accept(line);
    }

    private static Path readyFile(SuiteFolder folder, long pid) {
        return folder.logs().resolve("up-" + pid + ".ready");
    }
}
