package org.flambeau.benchmarks.fanout;

import org.flambeau.benchmarks.Benchmarks;
import org.flambeau.benchmarks.Measured;
import org.flambeau.benchmarks.RunningSuite;

/** What a delivery costs when the followers have 1,000 different interests, beside one interest that all have. */
public final class Interests implements Benchmarks.Benchmark {

    private static final int RUNS = 5;
    private static final int FOLLOWERS = 4_000;
    private static final int EVENTS = 60;
    private static final int PER_SECOND = 10;
    private static final int WARM_RUNS = 2;

    /** The first is that of every notice; '#' stands for the number of the follower. */
    private static final String SHARED = "?athlete=" + Feed.ATHLETE + "&athlete=A";

    private static final String OWN = SHARED + "#";

    @Override
    public void run(RunningSuite running) throws Exception {
        running.load();
        Publisher publisher = new Publisher();
        Feed feed = new Feed(running, RunningSuite.GAMES);
        feed.warm(publisher);
        Measured one = new Measured("one interest, processor per delivery", "us");
        Measured thousand = new Measured("1,000 interests, processor per delivery", "us");
        Measured ratios = new Measured("ratio", "");
        for (int run = -WARM_RUNS; run < RUNS; run++) {
            double alike = cost(feed, publisher, SHARED);
            double different = cost(feed, publisher, OWN);
            if (run < 0) continue;
            one.add(alike);
            thousand.add(different);
            ratios.add(different / alike);
        }
        one.print();
        thousand.print();
        Measured.ratio("1,000 interests / one", ratios.median(), "at most 1.3");
    }

    /** Each crowd is alone, or the other's deliveries would be counted. */
    private static double cost(Feed feed, Publisher publisher, String interest) throws Exception {
        try (Crowd crowd = new Crowd(feed, feed.path() + interest, FOLLOWERS)) {
            return crowd.publish(publisher, EVENTS, 1, PER_SECOND).cost();
        }
    }
}
