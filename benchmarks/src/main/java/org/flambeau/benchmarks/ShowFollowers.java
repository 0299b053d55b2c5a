package org.flambeau.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How long after a command's answer the last of the screens has the change, when 200 follow the show and when one does. The
 * two shows are on air in the same service and take turns; the screens are read by one thread of this process on the same two
 * processors, and what that takes is in the figure.
 */
final class ShowFollowers implements Benchmarks.Benchmark {

    private static final int RUNS = 5;
    private static final int ROUNDS = 20;
    private static final int WARM_ROUNDS = 50;
    private static final int SEGMENTS = 20;
    private static final int CROWD = 200;
    private static final long REST_MILLIS = 10;
    private static final List<String> ROUND = List.of("NEXT", "UNDO");

    private record Followed(MadeUpShow show, Screens screens, Measured runs, Measured all) {

        /** Each command's change, from its answer to the last screen: below nothing when all had it before the answer came. */
        void change(String command, Measured to) throws Exception {
            show.command(command);
            long answered = System.nanoTime();
            to.add((screens.awaitTake(show.take()) - answered) / 1e6);
            TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
        }

        void keep(Measured run) {
            runs.add(run.median());
            all.runs().addAll(run.runs());
        }
    }

    @Override
    public void run(RunningSuite running) throws Exception {
        running.load();
        String token = running.suite().mint().token("production", Duration.ofHours(1));
        MadeUpShow alone = MadeUpShow.started(running, "alone", SEGMENTS);
        MadeUpShow crowded = MadeUpShow.started(running, "crowded", SEGMENTS);
        try (Screens one = new Screens(alone.stream(), token, 1);
                Screens many = new Screens(crowded.stream(), token, CROWD)) {
            Followed single = followed(alone, one, "1 screen");
            Followed crowd = followed(crowded, many, "the last of " + CROWD + " screens");
            measure(single, crowd, WARM_ROUNDS);
            for (int run = 0; run < RUNS; run++) {
                List<Measured> both = measure(single, crowd, ROUNDS);
                single.keep(both.get(0));
                crowd.keep(both.get(1));
            }
            for (Followed each : List.of(single, crowd)) {
                each.runs().print();
                each.all().printSpread();
            }
        }
    }

    private static Followed followed(MadeUpShow show, Screens screens, String name) {
        return new Followed(
                show, screens, new Measured(name + " after the answer", "ms"), new Measured(name + ", all changes", "ms"));
    }

    private static List<Measured> measure(Followed single, Followed crowd, int rounds) throws Exception {
        Measured one = new Measured("one", "ms");
        Measured many = new Measured("many", "ms");
        for (int round = 0; round < rounds; round++)
            for (String command : ROUND) {
                single.change(command, one);
                crowd.change(command, many);
            }
        return List.of(one, many);
    }
}
