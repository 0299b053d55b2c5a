package org.flambeau.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.flambeau.cli.games.GamesFolder;
import org.flambeau.cli.games.Loader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Loads the folder of a Games: its lists, its podiums with all their versions, the closing ceremony."
                        + " All of the Games or, when anything is at fault, nothing.")
public final class ImportCommand implements Callable<Integer> {

    @Mixin
    DataFolder where;

    @Parameters(paramLabel = "DIR", description = "folder with games.json, organisations.csv, events.csv, ...")
    Path folder;

    @Option(names = "--dry-run", description = "say what would be loaded, and load nothing")
    boolean dryRun;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        GamesFolder games = new GamesFolder(folder);
        Loader loader =
                new Loader(where.addresses(), where.tokens("results-chief", "producer"), line -> spec.commandLine()
                        .getOut()
                        .println(line));
        if (dryRun) loader.tryOut(games);
        else loader.load(games);
        spec.commandLine().getOut().println((dryRun ? "nothing was stored of " : "loaded ") + games.code());
        return 0;
    }
}
