package org.flambeau.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.flambeau.cli.games.GamesFolder;
import org.flambeau.cli.games.Loader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Loads the folder of a Games: organisations, events, history, the closing ceremony; no podium.")
public final class ImportCommand implements Callable<Integer> {

    @Mixin
    DataFolder where;

    @Parameters(paramLabel = "DIR", description = "folder with games.json, organisations.csv, events.csv, ...")
    Path folder;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        GamesFolder games = new GamesFolder(folder);
        new Loader(where.addresses(), where.tokens("results-chief", "producer"), line -> spec.commandLine()
                        .getOut()
                        .println(line))
                .load(games);
        spec.commandLine().getOut().println("loaded " + games.code());
        return 0;
    }
}
