package org.flambeau.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.flambeau.cli.games.GamesFolder;
import org.flambeau.cli.games.Loader;
import org.flambeau.cli.suite.Detached;
import org.flambeau.cli.suite.Suite;
import org.flambeau.cli.suite.SuiteFolder;
import org.flambeau.cli.suite.SuiteOptions;
import org.flambeau.cli.suite.TokenMint;
import org.flambeau.embedded.FlambeauHome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Starts PostgreSQL, Kafka and the three services, loads Paris 2024, and runs until Ctrl-C.")
public final class UpCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".flambeau",
            description = "folder for keys, logs and data (default: ${DEFAULT-VALUE})")
    Path data;

    @Option(names = "--detach", description = "return when everything is ready; ./flambeau down stops it")
    boolean detach;

    @Option(names = "--no-load", description = "do not load Paris 2024")
    boolean noLoad;

    @Option(names = "--port-broadcast", defaultValue = "8080", description = "default: ${DEFAULT-VALUE}")
    int broadcastPort;

    @Option(names = "--port-medals", defaultValue = "8081", description = "default: ${DEFAULT-VALUE}")
    int medalsPort;

    @Option(names = "--port-ceremony", defaultValue = "8082", description = "default: ${DEFAULT-VALUE}")
    int ceremonyPort;

    @Option(names = "--port-postgres", defaultValue = "0", description = "default: any free one, kept")
    int postgresPort;

    @Option(names = "--port-kafka", defaultValue = "0", description = "default: any free one, kept")
    int kafkaPort;

    @Option(
            names = "--database",
            paramLabel = "HOST:PORT",
            description = "use this PostgreSQL, with databases and users medals, ceremony and broadcast, passwords in"
                    + " MEDALS_PASSWORD, CEREMONY_PASSWORD and BROADCAST_PASSWORD")
    String database;

    @Option(
            names = "--kafka",
            paramLabel = "SERVERS",
            description = "use this Kafka; topics that are missing there are made")
    String kafka;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        SuiteFolder folder = new SuiteFolder(data);
        if (detach && !Detached.isThisProcess()) {
            new Detached(folder, this::say)
                    .start(spec.commandLine().getParseResult().originalArgs());
            return 0;
        }
        Suite suite = new Suite(
                new SuiteOptions(
                        data, broadcastPort, medalsPort, ceremonyPort, postgresPort, kafkaPort, database, kafka, true),
                this::say);
        Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
        suite.start(noLoad ? started -> {} : this::load);
        StatusCommand.print(folder, spec.commandLine().getOut());
        say((System.console() == null ? "./flambeau down" : "Ctrl-C") + " stops it. The data stays in "
                + folder.root());
        Detached.ready(folder);
        new CountDownLatch(1).await(); // until a signal ends this process; then the hook stops everything
        return 0;
    }

    private void load(Suite suite) throws IOException {
        Map<String, String> tokens = Map.of(
                "results-chief", suite.mint().token("results-chief", TokenMint.VALIDITY),
                "producer", suite.mint().token("producer", TokenMint.VALIDITY));
        GamesFolder folder = new GamesFolder(FlambeauHome.path().resolve("data/paris-2024"));
        new Loader(suite.addresses(), tokens, this::say).loadOnce(folder);
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
