package org.flambeau.benchmarks.fanout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The programs in C: made with gcc when they are needed. */
final class Tools {

    private static final Path BENCHMARKS = Path.of(System.getenv("FLAMBEAU_HOME"), "benchmarks");

    private Tools() {}

    /** Where the program of that name is. */
    static Path built(String name) throws IOException, InterruptedException {
        Path program = Files.createDirectories(BENCHMARKS.resolve("target/c")).resolve(name);
        Path source = BENCHMARKS.resolve("src/main/c/" + name + ".c");
        Process compiler = new ProcessBuilder("gcc", "-O2", "-Wall", "-o", program.toString(), source.toString())
                .inheritIO()
                .start();
        if (compiler.waitFor() != 0) throw new IOException(source + " was not compiled; gcc is needed");
        return program;
    }
}
