package org.flambeau.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts child processes in a session of their own: a Ctrl-C at the terminal is for their owner, who stops them in order. */
public final class OwnSession {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private OwnSession() {}

    /** The command, to be run in a session of its own where the system can. The process id stays that of the command. */
    public static List<String> of(List<String> command) {
        if (!Files.isExecutable(SETSID)) return command;
        List<String> whole = new ArrayList<>();
        whole.add(SETSID.toString());
        whole.addAll(command);
        return whole;
    }
}
