package org.flambeau.benchmarks.fanout;

import org.flambeau.benchmarks.Benchmarks;
import org.flambeau.benchmarks.Measured;
import org.flambeau.benchmarks.RunningSuite;

/** What readers that have stalled cost those who read on: their delays, and the heap of the server, beside what it was while they read. */
public final class StalledReaders implements Benchmarks.Benchmark {

    private static final int RUNS = 5;
    private static final int OTHERS = 5_000;
    private static final int FEW = 10;
    private static final int EVENTS = 40;
    private static final int PER_SECOND = 8;
    private static final int ENOUGH_TO_STALL = 400;
    private static final int WARM_RUNS = 2;

    @Override
    public void run(RunningSuite running) throws Exception {
        running.load();
        Publisher publisher = new Publisher();
        Feed feed = new Feed(running, RunningSuite.GAMES);
        // What is in memory has been told to somebody, as it will be later.
        try (Followers few = new Followers(feed.port(), feed.path(), FEW)) {
            few.open();
            feed.warm(publisher);
        }
        try (Crowd others = new Crowd(feed, OTHERS)) {
            for (int warm = 0; warm < WARM_RUNS; warm++) others.publish(publisher, EVENTS, 1, PER_SECOND);
            Measured without = runs("p99 without", publisher, others);
            for (int stalled : new int[] {1, 500}) {
                try (Followers crowd = new Followers(feed.port(), feed.path(), stalled)) {
                    crowd.open();
                    others.publish(publisher, EVENTS, 1, PER_SECOND);
                    long heap = Cost.heapKiB(feed.pid());
                    crowd.stall(stalled);
                    others.publish(publisher, ENOUGH_TO_STALL, 10, 2);
                    Measured with = runs("p99 with " + stalled + " stalled", publisher, others);
                    Measured.ratio(stalled + " stalled, p99", with.median() / without.median(), "at most 1.2");
                    Measured.ratio(stalled + " stalled, heap", Cost.heapKiB(feed.pid()) / (double) heap, "below 1.05");
                }
            }
            Measured again = runs("p99 without, at the end", publisher, others);
            Measured.ratio("without, at the end / at the beginning", again.median() / without.median(), "about 1");
        }
    }

    private static Measured runs(String what, Publisher publisher, Crowd others) throws Exception {
        Measured delays = new Measured(what, "ms");
        for (int run = 0; run < RUNS; run++)
            delays.add(others.publish(publisher, EVENTS, 1, PER_SECOND).p99());
        delays.print();
        return delays;
    }
}
