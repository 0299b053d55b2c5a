package org.flambeau.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.flambeau.cli.api.Desk;
import org.flambeau.cli.games.GamesFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Writes a Games as a folder that import takes: its lists and its podiums with all their versions.")
public final class ExportCommand implements Callable<Integer> {

    @Mixin
    DataFolder where;

    @Parameters(paramLabel = "GAMES", description = "code of the Games, paris-2024")
    String games;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "a new or empty folder (default: one named as the Games, here)")
    Path to;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Desk medals =
                new Desk(where.medalsAddress(), where.tokens("results-chief").get("results-chief"));
        byte[] zip = medals.get("/games/" + games + "/export", "application/zip")
                .orFail("the export of " + games)
                .bytes();
        Path folder = to == null ? Path.of(games) : to;
        List<String> files = GamesFolder.unzip(zip, folder);
        spec.commandLine().getOut().println("wrote " + String.join(", ", files) + " to " + folder);
        return 0;
    }
}
