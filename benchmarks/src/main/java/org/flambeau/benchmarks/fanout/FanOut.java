package org.flambeau.benchmarks.fanout;

import java.io.IOException;
import java.util.List;
import org.flambeau.benchmarks.Benchmarks;
import org.flambeau.benchmarks.Measured;
import org.flambeau.benchmarks.RunningSuite;

/**
 * What a delivery costs the server, and how late it comes: this feed, Nchan, and the floor of one write per delivery, with
 * the same events and the same followers in turn. The followers' process and the publisher share the two processors. Of
 * this feed the whole of broadcast-service is counted, with what it takes to store a notice and to read it from Kafka.
 */
public final class FanOut implements Benchmarks.Benchmark {

    private static final int RUNS = 5;
    private static final int WARM_RUNS = 8;
    private static final long STARTING_MILLIS = 500;

    /** @param perSecond bursts per second of {@code atOnce} events each */
    private record Load(int followers, double perSecond, int atOnce, int events) {

        /** Where several come at once there are fewer writes than deliveries. */
        String toFloor() {
            return atOnce > 1 ? "below 1" : "at most 1.35";
        }

        @Override
        public String toString() {
            String rate = atOnce == 1 ? "%.0f events/s".formatted(perSecond) : "bursts of %d".formatted(atOnce);
            return "%,d followers, %s".formatted(followers, rate);
        }
    }

    private static final List<Load> LOADS =
            List.of(new Load(4_000, 10, 1, 80), new Load(10_000, 5, 1, 40), new Load(4_000, 0.7, 20, 80));

    private record Figures(Crowd crowd, Measured cost, Measured p50, Measured p99) {

        Figures(Crowd crowd) {
            this(
                    crowd,
                    new Measured(crowd.peer().name() + ", processor per delivery", "us"),
                    new Measured(crowd.peer().name() + ", delay p50", "ms"),
                    new Measured(crowd.peer().name() + ", delay p99", "ms"));
        }

        void add(Crowd.Window window) {
            cost.add(window.cost());
            p50.add(window.p50());
            p99.add(window.p99());
        }

        void print() {
            List.of(cost, p50, p99).forEach(Measured::print);
        }
    }

    @Override
    public void run(RunningSuite running) throws Exception {
        running.load();
        Publisher publisher = new Publisher();
        Feed feed = new Feed(running, RunningSuite.GAMES);
        String event = feed.sample(publisher);
        System.out.printf("events of %d bytes%n", event.length());
        feed.warm(publisher);
        for (Load load : LOADS) {
            try (BarePeer nchan = BarePeer.nchan(event, running.root());
                    BarePeer floor = BarePeer.floor(event, running.root())) {
                Thread.sleep(STARTING_MILLIS);
                measure(load, publisher, feed, nchan, floor);
            }
        }
    }

    private static void measure(Load load, Publisher publisher, Peer feed, Peer nchan, Peer floor) throws Exception {
        System.out.println(load);
        try (Crowd ours = new Crowd(feed, load.followers());
                Crowd theirs = new Crowd(nchan, load.followers());
                Crowd least = new Crowd(floor, load.followers())) {
            List<Figures> all = List.of(new Figures(ours), new Figures(theirs), new Figures(least));
            for (int warm = 0; warm < WARM_RUNS; warm++) window(ours, publisher, load);
            for (int run = -1; run < RUNS; run++)
                for (Figures figures : all) {
                    Crowd.Window window = window(figures.crowd(), publisher, load);
                    if (run >= 0) figures.add(window);
                }
            all.forEach(Figures::print);
            Figures mine = all.get(0);
            ratio("processor, flambeau / nchan", mine.cost(), all.get(1).cost(), "at most 0.85");
            ratio("processor, flambeau / floor", mine.cost(), all.get(2).cost(), load.toFloor());
            ratio("p99, flambeau / nchan", mine.p99(), all.get(1).p99(), "at most 1");
        }
    }

    private static Crowd.Window window(Crowd crowd, Publisher publisher, Load load) throws IOException {
        return crowd.publish(publisher, load.events(), load.atOnce(), load.perSecond());
    }

    /** The median of the ratios run by run. */
    private static void ratio(String what, Measured one, Measured other, String wanted) {
        Measured ratios = new Measured(what, "");
        for (int run = 0; run < one.runs().size(); run++)
            ratios.add(one.runs().get(run) / other.runs().get(run));
        Measured.ratio(what, ratios.median(), wanted);
    }
}
