package org.flambeau.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The database server of {@link SuiteParts} held still, as on a machine that hangs: its connections stay open and none
 * answers. It goes on when this is closed.
 */
public final class HungDatabase implements AutoCloseable {

    private static final int SIGNAL_SECONDS = 30;

    private final List<Long> processes = new ArrayList<>();

    /** Holds the server and the process of every connection, from now on. */
    public HungDatabase() throws IOException, InterruptedException {
        long server = SuiteParts.postgres().pid().orElseThrow();
        processes.add(server);
        signal("STOP", processes);
        // It is held: no connection comes that would be overlooked.
        List<Long> connections = ProcessHandle.of(server).stream()
                .flatMap(ProcessHandle::children)
                .map(ProcessHandle::pid)
                .toList();
        processes.addAll(connections);
        signal("STOP", connections);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        signal("CONT", processes);
    }

    /** A process that has ended meanwhile is passed over. */
    private static void signal(String signal, List<Long> processes) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        processes.forEach(process -> command.add(Long.toString(process)));
        Process kill = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!kill.waitFor(SIGNAL_SECONDS, TimeUnit.SECONDS)) throw new IOException(command + " does not end");
    }
}
