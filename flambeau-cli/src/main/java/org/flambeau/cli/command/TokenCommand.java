package org.flambeau.cli.command;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.flambeau.cli.suite.Failure;
import org.flambeau.cli.suite.NotUnderstood;
import org.flambeau.cli.suite.TokenMint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Prints a bearer token, made with the key in the folder.")
public final class TokenCommand implements Callable<Integer> {

    private static final int MOST_DAYS = 366;

    @Mixin
    DataFolder where;

    @Option(
            names = "--role",
            required = true,
            description = "results, results-chief, producer, approver, caller, production, editor, operator or partner")
    String role;

    @Option(names = "--days", defaultValue = "30", description = "how long it is good for (default: ${DEFAULT-VALUE})")
    int days;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (days < 1 || days > MOST_DAYS) throw new NotUnderstood("--days takes 1 to " + MOST_DAYS + ", not " + days);
        TokenMint mint = new TokenMint(where.folder());
        if (!mint.hasKey())
            throw new Failure(
                    "there is no key in " + where.folder().root() + ": ./flambeau up or ./flambeau keys makes one");
        spec.commandLine().getOut().println(mint.token(role, Duration.ofDays(days)));
        return 0;
    }
}
