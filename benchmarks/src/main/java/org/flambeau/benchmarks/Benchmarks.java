package org.flambeau.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogManager;
import org.flambeau.benchmarks.fanout.FanOut;
import org.flambeau.benchmarks.fanout.IdleFollowers;
import org.flambeau.benchmarks.fanout.Interests;
import org.flambeau.benchmarks.fanout.PodiumToAll;
import org.flambeau.benchmarks.fanout.ReconnectStorm;
import org.flambeau.benchmarks.fanout.StalledReaders;

/** Runs the benchmarks that are named, each on a suite of its own that is thrown away, and prints what it measured. */
public final class Benchmarks {

    private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

    static {
        ALL.put("table-reads", new TableReads());
        ALL.put("import", new WholeImport());
        ALL.put("podium-cost", new PodiumCost());
        ALL.put("command-answer", new CommandAnswer());
        ALL.put("show-followers", new ShowFollowers());
        ALL.put("fan-out", new FanOut());
        ALL.put("interests", new Interests());
        ALL.put("idle-followers", new IdleFollowers());
        ALL.put("stalled-readers", new StalledReaders());
        ALL.put("reconnect-storm", new ReconnectStorm());
        ALL.put("podium-to-all", new PodiumToAll());
    }

    private Benchmarks() {}

    /** Names of benchmarks, or {@code all}. */
    public static void main(String[] names) throws Exception {
        // The libraries beneath would bury the figures.
        LogManager.getLogManager().getLogger("").setLevel(Level.OFF);
        List<String> chosen = List.of(names).equals(List.of("all")) ? List.copyOf(ALL.keySet()) : List.of(names);
        if (chosen.isEmpty() || !ALL.keySet().containsAll(chosen)) {
            System.err.println("usage: benchmarks/run all | " + String.join(" | ", ALL.keySet()));
            System.exit(2);
        }
        for (String name : chosen) {
            Path folder = Files.createTempDirectory("flambeau-benchmark");
            Measured.heading(name);
            try (RunningSuite suite = new RunningSuite(folder)) {
                ALL.get(name).run(suite);
            } finally {
                RunningSuite.delete(folder);
            }
        }
    }

    /** Measures something on a suite that has just been started and holds nothing. */
    public interface Benchmark {
        void run(RunningSuite suite) throws Exception;
    }
}
