package org.flambeau.cli.suite;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.flambeau.embedded.FreePorts;

/** Ports of the parts behind the services; what was free at the first start is kept, so that addresses stay. */
final class Ports {

    private final Path file;
    private final Properties kept = new Properties();

    Ports(SuiteFolder folder) throws IOException {
        Files.createDirectories(folder.root());
        file = folder.root().resolve("ports.properties");
        if (Files.exists(file))
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
    }

    /** The port that is asked for, else the one of the last start if it is free, else a free one. */
    int of(String part, int asked) throws IOException {
        if (asked != 0) return asked;
        String before = kept.getProperty(part);
        if (before != null && FreePorts.isFree(Integer.parseInt(before))) return Integer.parseInt(before);
        int port = FreePorts.any();
        kept.setProperty(part, Integer.toString(port));
        try (Writer writer = Files.newBufferedWriter(file)) {
            kept.store(writer, null);
        }
        return port;
    }
}
