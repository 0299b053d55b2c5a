package org.flambeau.cli.suite;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who listens on a port, as far as Linux tells this user. */
final class PortHolder {

    private static final List<Path> SOCKETS = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final String LISTENING = "0A";

    private PortHolder() {}

    /** The program and its process id, {@code java, process 4711}; empty where the system does not say. */
    static Optional<String> of(int port) {
        try {
            Set<String> sockets = listening(port);
            try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
                for (Path process : processes)
                    if (holds(process, sockets))
                        return Optional.of(Files.readString(process.resolve("comm"))
                                        .strip() + ", process " + process.getFileName());
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** Links such as {@code socket:[4026]} of the sockets that listen on the port (proc(5), /proc/net/tcp). */
    private static Set<String> listening(int port) throws IOException {
        String local = String.format(":%04X", port);
        Set<String> sockets = new HashSet<>();
        for (Path table : SOCKETS) {
            if (!Files.exists(table)) continue;
            for (String line : Files.readAllLines(table)) {
                String[] columns = line.strip().split("\\s+");
                if (columns.length > 9 && columns[1].endsWith(local) && columns[3].equals(LISTENING))
                    sockets.add("socket:[" + columns[9] + "]");
            }
        }
        return sockets;
    }

    private static boolean holds(Path process, Set<String> sockets) {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path descriptor : open)
                if (sockets.contains(Files.readSymbolicLink(descriptor).toString())) return true;
        } catch (IOException e) {
            return false; // it has ended, or belongs to another user
        }
        return false;
    }
}
