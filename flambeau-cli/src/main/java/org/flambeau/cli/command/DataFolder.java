package org.flambeau.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.flambeau.cli.api.Addresses;
import org.flambeau.cli.suite.Failure;
import org.flambeau.cli.suite.SuiteFolder;
import org.flambeau.cli.suite.TokenMint;
import org.flambeau.cli.suite.UpFile;
import picocli.CommandLine.Option;

/** Where the suite is: a folder that {@code up} works in, or addresses. */
final class DataFolder {

    private static final Duration SHORT_LIFE = Duration.ofHours(24);

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".flambeau",
            description = "folder of the suite, with its keys and data (default: ${DEFAULT-VALUE})")
    Path data;

    @Option(
            names = "--broadcast",
            paramLabel = "URL",
            description = "address of broadcast-service (default: that of the suite in --data)")
    String broadcast;

    @Option(names = "--medals", paramLabel = "URL", description = "address of medals-service")
    String medals;

    @Option(names = "--ceremony", paramLabel = "URL", description = "address of ceremony-service")
    String ceremony;

    SuiteFolder folder() {
        return new SuiteFolder(data);
    }

    Addresses addresses() throws IOException {
        if (broadcast != null && medals != null && ceremony != null)
            return new Addresses(slashless(broadcast), slashless(medals), slashless(ceremony));
        UpFile up = running();
        return new Addresses(
                broadcast == null ? up.addresses().get("broadcast") : slashless(broadcast),
                medals == null ? up.addresses().get("medals") : slashless(medals),
                ceremony == null ? up.addresses().get("ceremony") : slashless(ceremony));
    }

    /** Address of broadcast-service alone. */
    String broadcastAddress() throws IOException {
        return broadcast != null ? slashless(broadcast) : addresses().broadcast();
    }

    /** Address of medals-service alone. */
    String medalsAddress() throws IOException {
        return medals != null ? slashless(medals) : addresses().medals();
    }

    private UpFile running() throws IOException {
        Optional<UpFile> up = UpFile.read(folder());
        if (folder().inUse()) {
            return up.orElseThrow(() -> new Failure(
                    "the suite in " + folder().root() + " is not ready yet; ./flambeau status tells when it is"));
        }
        String why = up.isEmpty() ? "nothing is up in " : "what was up was killed in ";
        throw new Failure(
                why + folder().root() + ": start it with ./flambeau up, or give --medals, --ceremony and --broadcast");
    }

    /** Fresh tokens of the roles, made with the key of the folder. */
    Map<String, String> tokens(String... roles) throws IOException {
        TokenMint mint = new TokenMint(folder());
        if (!mint.hasKey())
            throw new Failure("there is no key in " + folder().root()
                    + " to make tokens with: ./flambeau up or ./flambeau keys makes one");
        Map<String, String> tokens = new LinkedHashMap<>();
        for (String role : roles) tokens.put(role, mint.token(role, SHORT_LIFE));
        return tokens;
    }

    private static String slashless(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
