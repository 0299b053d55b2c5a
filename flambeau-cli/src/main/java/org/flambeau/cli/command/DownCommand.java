package org.flambeau.cli.command;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.flambeau.cli.suite.Shutdown;
import org.flambeau.cli.suite.UpFile;
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
        Optional<UpFile> up = UpFile.read(where.folder());
        if (up.isEmpty()) {
            spec.commandLine()
                    .getOut()
                    .println("nothing is up in " + where.folder().root());
            return 0;
        }
        Shutdown.of(
                where.folder(), up.get(), line -> spec.commandLine().getOut().println(line));
        spec.commandLine()
                .getOut()
                .println("stopped; the data is in " + where.folder().root());
        return 0;
    }
}
