package org.flambeau.benchmarks.fanout;

import org.flambeau.benchmarks.Benchmarks;
import org.flambeau.benchmarks.Measured;
import org.flambeau.benchmarks.RunningSuite;

/** What memory a follower takes who waits: of the process as the system sees it, and of its heap after a collection. */
public final class IdleFollowers implements Benchmarks.Benchmark {

    private static final int FOLLOWERS = 10_000;
    private static final int WARM = 2_000;
    private static final long REST_MILLIS = 3_000;

    @Override
    public void run(RunningSuite running) throws Exception {
        running.load();
        Feed feed = new Feed(running);
        new Publisher().now(feed, Stamps.NONE);
        try (Followers first = new Followers(feed.port(), feed.path(), WARM)) {
            first.open();
        }
        Thread.sleep(REST_MILLIS);
        long heapBefore = Cost.heapKiB(feed.pid());
        long before = Cost.residentKiB(feed.pid());
        try (Followers crowd = new Followers(feed.port(), feed.path(), FOLLOWERS)) {
            long millis = crowd.open();
            Thread.sleep(REST_MILLIS);
            long heap = Cost.heapKiB(feed.pid()) - heapBefore;
            long resident = Cost.residentKiB(feed.pid()) - before;
            System.out.printf("%,d followers, open after %,d ms%n", FOLLOWERS, millis);
            Measured.ratio("heap per follower, KiB", heap / (double) FOLLOWERS, "below 10");
            Measured.ratio("resident memory per follower, KiB", resident / (double) FOLLOWERS, "below 10");
        }
    }
}
