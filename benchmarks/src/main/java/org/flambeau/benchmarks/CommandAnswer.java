package org.flambeau.benchmarks;

import java.io.IOException;
import java.util.List;

/**
 * How long a caller waits for the answer of a command when the running order has 500 segments and when it has 20. Both shows
 * are on air in the same service and take turns, command by command, after both were warmed alike.
 */
final class CommandAnswer implements Benchmarks.Benchmark {

    private static final int RUNS = 5;
    private static final int ROUNDS = 15;
    private static final int WARM_ROUNDS = 100;
    private static final int FEW = 20;
    private static final int MANY = 500;

    /** It ends where it began, so that no round has less to come than another. */
    private static final List<String> ROUND = List.of("NEXT", "UNDO", "HOLD", "RESUME");

    @Override
    public void run(RunningSuite running) throws Exception {
        running.load();
        MadeUpShow few = MadeUpShow.started(running, "few", FEW);
        MadeUpShow many = MadeUpShow.started(running, "many", MANY);
        Measured fewAnswers = new Measured("answer, " + FEW + " segments", "ms");
        Measured manyAnswers = new Measured("answer, " + MANY + " segments", "ms");
        measure(few, many, WARM_ROUNDS);
        for (int run = 0; run < RUNS; run++) {
            List<Measured> both = measure(few, many, ROUNDS);
            fewAnswers.add(both.get(0).median());
            manyAnswers.add(both.get(1).median());
        }
        fewAnswers.print();
        manyAnswers.print();
        Measured.ratio(
                MANY + " / " + FEW + " segments", manyAnswers.median() / fewAnswers.median(), "at most 1.5");
    }

    private static List<Measured> measure(MadeUpShow few, MadeUpShow many, int rounds) throws IOException {
        Measured fewAnswers = new Measured("few", "ms");
        Measured manyAnswers = new Measured("many", "ms");
        for (int round = 0; round < rounds; round++)
            for (String command : ROUND) {
                fewAnswers.add(few.command(command));
                manyAnswers.add(many.command(command));
            }
        return List.of(fewAnswers, manyAnswers);
    }
}
