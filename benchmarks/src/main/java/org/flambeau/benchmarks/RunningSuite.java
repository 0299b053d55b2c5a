package org.flambeau.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flambeau.cli.api.Http;
import org.flambeau.cli.games.GamesFolder;
import org.flambeau.cli.games.Loader;
import org.flambeau.cli.replay.Replay;
import org.flambeau.cli.replay.Speed;
import org.flambeau.cli.replay.Timeline;
import org.flambeau.cli.suite.ServiceProcess;
import org.flambeau.cli.suite.Suite;
import org.flambeau.cli.suite.SuiteOptions;

/** The whole suite in real processes on free ports, with PostgreSQL and Kafka of its own. */
public final class RunningSuite implements AutoCloseable {

    public static final String GAMES = "paris-2024";

    private final Suite suite;
    private final GamesFolder folder = new GamesFolder(Path.of(System.getenv("FLAMBEAU_HOME"), "data/paris-2024"));

    RunningSuite(Path data) throws IOException, SQLException {
        suite = new Suite(SuiteOptions.isolated(data), line -> {});
        Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
        suite.start();
    }

    public Suite suite() {
        return suite;
    }

    /** Folder that goes with the suite. */
    public Path root() {
        return suite.folder().root();
    }

    GamesFolder folder() {
        return folder;
    }

    public String medals() {
        return suite.service(Suite.MEDALS).address();
    }

    String ceremony() {
        return suite.service(Suite.CEREMONY).address();
    }

    public String chief() throws IOException {
        return suite.mint().token("results-chief", Duration.ofHours(2));
    }

    /** Facts, organisations, events and history of Paris 2024; no podium. */
    public void load() throws IOException {
        Map<String, String> tokens =
                Map.of("results-chief", chief(), "producer", suite.mint().token("producer", Duration.ofHours(1)));
        new Loader(suite.addresses(), tokens, line -> {}).load(folder);
    }

    /** Plays the whole Games as fast as it goes; its registers must be there. */
    void replay() throws Exception {
        new Replay(suite.addresses(), chief(), Clock.systemUTC(), line -> {})
                .play(folder, Timeline.of(folder).between(null, null), Speed.of("max"), (at, medals, of) -> {});
    }

    /** Sequence of the newest notification of a Games; 0 while there is none. */
    long head(String games) {
        String feed = suite.service(Suite.BROADCAST).address() + "/games/" + games + "/notifications?after=0&limit=1";
        return Http.get(feed, Map.of()).body().path("head").asLong();
    }

    /** Keeps a process on these processors: on one of two, so that what loads it does not take its time. */
    static void pin(ServiceProcess process, Integer... processors) throws IOException, InterruptedException {
        String list = Stream.of(processors).map(String::valueOf).collect(Collectors.joining(","));
        new ProcessBuilder("taskset", "-a", "-p", "-c", list, String.valueOf(process.pid()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : all) Files.deleteIfExists(file);
        }
    }

    @Override
    public void close() {
        suite.close();
    }
}
