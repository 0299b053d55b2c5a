package org.flambeau.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.flambeau.cli.api.Http;
import org.flambeau.cli.suite.SuiteFolder;
import org.flambeau.cli.suite.UpFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Says what is up, and where. Exit code 2 when it is not all ready.")
public final class StatusCommand implements Callable<Integer> {

    private static final int NOT_READY = 2;

    @Mixin
    DataFolder where;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        SuiteFolder folder = where.folder();
        Optional<UpFile> up = UpFile.read(folder);
        if (!folder.inUse()) {
            out.println("nothing is up in " + folder.root()
                    + (up.isEmpty() ? "" : ": what was up there was killed; ./flambeau down stops what is left of it"));
            return NOT_READY;
        }
        if (up.isEmpty()) {
            out.println("the suite in " + folder.root() + " is just starting or stopping");
            return NOT_READY;
        }
        print(folder, out);
        boolean all = true;
        for (String service : new String[] {"broadcast", "medals", "ceremony"}) {
            boolean ready = Http.answers(up.get().addresses().get(service) + "/q/health/ready");
            out.println(service + "-service is " + (ready ? "ready" : "not ready"));
            all &= ready;
        }
        return all ? 0 : NOT_READY;
    }

    /** Prints what a person needs to know of a running suite. */
    static void print(SuiteFolder folder, PrintWriter out) throws IOException {
        UpFile up = UpFile.read(folder).orElseThrow();
        Map<String, String> addresses = up.addresses();
        out.println();
        out.println("  live board         " + addresses.get("broadcast"));
        out.println("  medals-service     " + addresses.get("medals"));
        out.println("  ceremony-service   " + addresses.get("ceremony"));
        out.println("  Kafka              " + addresses.get("kafka"));
        out.println("  PostgreSQL         " + addresses.get("postgres"));
        out.println("  tokens             " + folder.root().resolve("tokens") + "/<role>.token");
        out.println("  for programs       " + folder.upFile());
        out.println();
        out.flush();
    }
}
