package org.flambeau.cli.suite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.flambeau.embedded.OwnJava;

/** A process beside the test's own, that lives until it is ended; told a file, it holds its lock. */
final class OtherProcess {

    private OtherProcess() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length > 0)
            FileChannel.open(Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .lock();
        System.out.println("here");
        Thread.currentThread().join();
    }

    /** Starts one and waits until it does what it is there for. */
    static Process start(List<String> jvmOptions, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(OwnJava.command());
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), OtherProcess.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getInputStream().read();
        return process;
    }
}
