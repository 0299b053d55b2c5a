package org.flambeau.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.flambeau.cli.suite.TokenMint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description =
                "Makes a key pair for bearer tokens in the folder, if there is none yet, and a fresh token per role.")
public final class KeysCommand implements Callable<Integer> {

    @Mixin
    DataFolder where;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        TokenMint mint = new TokenMint(where.folder());
        spec.commandLine().getOut().println("public key  " + mint.publicKey());
        mint.writeAll().forEach((role, file) -> spec.commandLine().getOut().printf("%-12s%s%n", role, file));
        return 0;
    }
}
