package org.flambeau.cli;

import java.util.logging.Level;
import java.util.logging.LogManager;
import org.flambeau.cli.command.DownCommand;
import org.flambeau.cli.command.ExportCommand;
import org.flambeau.cli.command.ImportCommand;
import org.flambeau.cli.command.KeysCommand;
import org.flambeau.cli.command.MessagingCommand;
import org.flambeau.cli.command.ReplayCommand;
import org.flambeau.cli.command.StatusCommand;
import org.flambeau.cli.command.TokenCommand;
import org.flambeau.cli.command.TopicsCommand;
import org.flambeau.cli.command.UpCommand;
import org.flambeau.cli.command.WatchCommand;
import org.flambeau.cli.suite.Failure;
import org.flambeau.cli.suite.NotUnderstood;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Exit codes: 0 done, 1 not understood, 2 refused or failed. */
@Command(
        name = "flambeau",
        description = "The live information of a multi-sport Games, on this machine or against running services.",
        mixinStandardHelpOptions = true,
        version = "flambeau 0.1.0",
        subcommands = {
            UpCommand.class,
            StatusCommand.class,
            DownCommand.class,
            ReplayCommand.class,
            WatchCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            TokenCommand.class,
            KeysCommand.class,
            MessagingCommand.class,
            TopicsCommand.class
        })
public final class Flambeau {

    private static final int NOT_UNDERSTOOD = 1;
    private static final int FAILED = 2;

    private Flambeau() {}

    public static void main(String[] arguments) {
        // The libraries beneath log what we say ourselves, in one sentence.
        LogManager.getLogManager().getLogger("").setLevel(Level.OFF);
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Flambeau())
                .setParameterExceptionHandler((exception, arguments) -> {
                    CommandLine command = exception.getCommandLine();
                    command.getErr().println(exception.getMessage());
                    command.getErr()
                            .println("Try: ./flambeau "
                                    + (command.getParent() == null ? "" : command.getCommandName() + " ") + "--help");
                    return NOT_UNDERSTOOD;
                })
                .setExecutionExceptionHandler((exception, command, result) -> {
                    command.getErr().println(sentence(exception));
                    return exception instanceof NotUnderstood ? NOT_UNDERSTOOD : FAILED;
                });
    }

    private static String sentence(Exception exception) {
        if (exception instanceof Failure) return exception.getMessage();
        return "failed: " + exception.getClass().getSimpleName() + ": " + exception.getMessage();
    }
}
