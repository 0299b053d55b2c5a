package org.flambeau.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flambeau.cli.suite.ServiceProcess;

/** Which of several processes of this machine holds a connection, by what Linux tells of them. */
final class Senders {

    private static final int LOCAL_ADDRESS = 1;
    private static final int INODE = 9;

    private Senders() {}

    /**
     * The process that a connection comes from.
     *
     * @param port its own port of that connection
     */
    static ServiceProcess of(int port, List<ServiceProcess> processes) throws IOException {
        Set<String> sockets = sockets(port);
        return processes.stream()
                .filter(process -> holdsOneOf(process.pid(), sockets))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody holds a connection from port " + port));
    }

    private static Set<String> sockets(int port) throws IOException {
        String ending = ":%04X".formatted(port);
        try (Stream<String> tcp = Files.lines(Path.of("/proc/net/tcp"));
                Stream<String> tcp6 = Files.lines(Path.of("/proc/net/tcp6"))) {
            return Stream.concat(tcp, tcp6)
                    .map(line -> line.trim().split("\\s+"))
                    .filter(fields -> fields[LOCAL_ADDRESS].endsWith(ending))
                    .map(fields -> "socket:[" + fields[INODE] + "]")
                    .collect(Collectors.toSet());
        }
    }

    private static boolean holdsOneOf(long pid, Set<String> sockets) {
        try (Stream<Path> handles = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return handles.anyMatch(handle -> isOneOf(handle, sockets));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOneOf(Path handle, Set<String> sockets) {
        try {
            return sockets.contains(Files.readSymbolicLink(handle).toString());
        } catch (IOException e) {
            return false; // closed meanwhile
        }
    }
}
