package org.flambeau.cli.suite;

import java.io.IOException;
import java.util.Optional;

/** Why nothing is started where something runs. */
final class AlreadyUp {

    private AlreadyUp() {}

    static String sentence(SuiteFolder folder) {
        String owner = new Pids(folder).owner().map(pid -> "process " + pid).orElse("another process");
        return board(folder)
                        .map(board ->
                                "already up in " + folder.root() + " (" + owner + ", the board is at " + board + ")")
                        .orElse(owner + " is just starting or stopping the suite in " + folder.root())
                + "; ./flambeau down stops it";
    }

    private static Optional<String> board(SuiteFolder folder) {
        try {
            return UpFile.read(folder).map(up -> up.addresses().get("broadcast"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
