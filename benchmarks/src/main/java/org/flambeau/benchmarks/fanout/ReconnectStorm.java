package org.flambeau.benchmarks.fanout;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.flambeau.benchmarks.Benchmarks;
import org.flambeau.benchmarks.Measured;
import org.flambeau.benchmarks.RunningSuite;
import org.flambeau.cli.api.Http;
import org.flambeau.cli.suite.Suite;

/** How long until 10,000 followers are whole who come back at once, each 200 events behind; and whether the service stays ready. */
public final class ReconnectStorm implements Benchmarks.Benchmark {

    private static final int RUNS = 5;
    private static final int FOLLOWERS = 10_000;
    private static final int BEHIND = 200;
    private static final long ASK_MILLIS = 250;
    private static final long PATIENCE_MILLIS = 60_000;

    @Override
    public void run(RunningSuite running) throws Exception {
        running.load();
        Publisher publisher = new Publisher();
        Feed feed = new Feed(running, RunningSuite.GAMES);
        long begun = feed.head();
        publisher.publish(feed, BEHIND + 1, 10, 10);
        feed.awaitHead(begun + BEHIND + 1);
        String seen = "Last-Event-ID: " + (begun + 1);
        Measured whole = new Measured("until the last of 10,000 is whole", "ms");
        String ready = running.suite().service(Suite.BROADCAST).address() + "/q/health/ready";
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger notReady = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        Thread probe = new Thread(() -> {
            while (!over.get()) {
                asked.incrementAndGet();
                if (!Http.answers(ready)) notReady.incrementAndGet();
                try {
                    Thread.sleep(ASK_MILLIS);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
        probe.start();
        for (int run = -1; run < RUNS; run++)
            try (Followers crowd = new Followers(feed.port(), feed.path(), FOLLOWERS, seen)) {
                long begin = System.nanoTime();
                crowd.open();
                Followers.Report report = crowd.await((long) FOLLOWERS * BEHIND, PATIENCE_MILLIS);
                if (report.events() != (long) FOLLOWERS * BEHIND)
                    System.out.printf("%,d of %,d events came%n", report.events(), (long) FOLLOWERS * BEHIND);
                if (run >= 0) whole.add((report.last() - begin) / 1e6);
            }
        over.set(true);
        probe.join();
        whole.print();
        System.out.printf("not ready %d of %d times%n", notReady.get(), asked.get());
    }
}
