package org.flambeau.system.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A build of a service in a folder of its own, in which one mechanism is broken: the product knows no switch for it. */
final class TestBuild {

    private final Path home = Path.of(System.getProperty("flambeau.home"));
    private final Path folder;
    private final Path application;

    private TestBuild(String service, Path folder) throws IOException {
        this.folder = folder;
        this.application = folder.resolve("quarkus-app");
        copy(home.resolve(service).resolve("target/quarkus-app"), application);
    }

    static TestBuild of(String service) throws IOException {
        return new TestBuild(
                service,
                Files.createTempDirectory(
                        Path.of(System.getProperty("flambeau.home"), "system-tests/target"), "build"));
    }

    Path application() {
        return application;
    }

    /**
     * Compiles a class again with other words in it, and puts it wherever the build has it.
     *
     * @param source file of the class, from the project's folder on
     * @param changes words that must stand there once, else the change means nothing any more, and what stands there instead
     */
    TestBuild with(String source, Map<String, String> changes) throws IOException {
        Path original = home.resolve(source);
        String text = Files.readString(original);
        for (Map.Entry<String, String> change : changes.entrySet()) {
            if (text.split(Pattern.quote(change.getKey()), -1).length != 2)
                throw new IllegalStateException(source + " does not say once: " + change.getKey());
            text = text.replace(change.getKey(), change.getValue());
        }
        Path changed = folder.resolve("source").resolve(original.getFileName());
        Files.createDirectories(changed.getParent());
        Files.writeString(changed, text);
        Path classes = Files.createDirectories(folder.resolve("classes"));
        int outcome = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-parameters",
                        "--release",
                        "17",
                        "-d",
                        classes.toString(),
                        "-cp",
                        classPath(),
                        changed.toString());
        if (outcome != 0) throw new IllegalStateException(source + " does not compile with " + changes.values());
        replace(classes);
        return this;
    }

    private String classPath() throws IOException {
        try (Stream<Path> files = Files.walk(application)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .map(Path::toString)
                    .collect(Collectors.joining(":"));
        }
    }

    private void replace(Path classes) throws IOException {
        List<Path> made;
        try (Stream<Path> files = Files.walk(classes)) {
            made = files.filter(Files::isRegularFile).toList();
        }
        List<Path> jars;
        try (Stream<Path> files = Files.walk(application)) {
            jars = files.filter(file -> isOurs(file.getFileName().toString())).toList();
        }
        for (Path jar : jars)
            try (FileSystem inside = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
                for (Path compiled : made) {
                    Path place = inside.getPath("/" + classes.relativize(compiled));
                    if (Files.exists(place)) Files.copy(compiled, place, StandardCopyOption.REPLACE_EXISTING);
                }
            }
    }

    private static boolean isOurs(String jar) {
        return jar.endsWith(".jar")
                && (jar.startsWith("org.flambeau.") || jar.startsWith("transformed-") || jar.contains("-service-"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            paths.forEach(path -> {
                try {
                    Files.copy(path, to.resolve(from.relativize(path).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
