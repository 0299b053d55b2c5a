package org.flambeau.benchmarks.fanout;

import org.flambeau.benchmarks.Benchmarks;
import org.flambeau.benchmarks.Measured;
import org.flambeau.benchmarks.RunningSuite;

/**
 * What memory a follower takes who waits: of the heap, as a collection leaves it, and of the process beside the heap. Such a
 * crowd has come and gone before, so that the code it needs is there already.
 */
public final class IdleFollowers implements Benchmarks.Benchmark {

    private static final int FOLLOWERS = 10_000;
    private static final long REST_MILLIS = 3_000;

    @Override
    public void run(RunningSuite running) throws Exception {
        running.load();
        Feed feed = new Feed(running, RunningSuite.GAMES);
        Publisher publisher = new Publisher();
        publisher.now(feed, Stamps.NONE);
        try (Followers first = new Followers(feed.port(), feed.path(), FOLLOWERS)) {
            first.open();
        }
        Thread.sleep(REST_MILLIS);
        // Who has gone is let go of when there is something to tell.
        publisher.now(feed, Stamps.NONE);
        Thread.sleep(REST_MILLIS);
        long heapBefore = Cost.heapKiB(feed.pid());
        long before = Cost.besideHeapKiB(feed.pid());
        try (Followers crowd = new Followers(feed.port(), feed.path(), FOLLOWERS)) {
            long millis = crowd.open();
            Thread.sleep(REST_MILLIS);
            long heap = Cost.heapKiB(feed.pid()) - heapBefore;
            long beside = Cost.besideHeapKiB(feed.pid()) - before;
            System.out.printf("%,d followers, open after %,d ms%n", FOLLOWERS, millis);
            System.out.printf(
                    "heap %.2f KiB, beside it %.2f KiB each%n", heap / (double) FOLLOWERS, beside / (double) FOLLOWERS);
            Measured.ratio("both per follower, KiB", (heap + beside) / (double) FOLLOWERS, "below 10");
        }
    }
}
