package org.flambeau.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.flambeau.cli.suite.Shutdown;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "down",
        mixinStandardHelpOptions = true,
        description = "Stops what up started in the folder. The data stays.")
public final class DownCommand implements Callable<Integer> {

    @Mixin
    DataFolder where;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        boolean wasUp = Shutdown.of(where.folder(), line -> {
            out.println(line);
            out.flush();
        });
        out.println(
                wasUp
                        ? "stopped; the data is in " + where.folder().root()
                        : "nothing is up in " + where.folder().root());
        return 0;
    }
}
