package org.flambeau.benchmarks.fanout;

import java.io.IOException;

/** Followers of a server, and what is measured while it publishes to them. */
final class Crowd implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 30_000;

    private final Peer peer;
    private final int count;
    private final Followers followers;

    /** @param path where they follow, '#' being the number of the follower below 1,000 */
    Crowd(Peer peer, String path, int count) throws IOException, InterruptedException {
        this.peer = peer;
        this.count = count;
        this.followers = new Followers(peer.port(), path, count);
        followers.open();
    }

    Crowd(Peer peer, int count) throws IOException, InterruptedException {
        this(peer, peer.path(), count);
    }

    Peer peer() {
        return peer;
    }

    /**
     * One window.
     *
     * @param cost processor time of the server per delivery, in microseconds
     * @param p50 of the delays, in milliseconds
     */
    record Window(double cost, double p50, double p99) {}

    /** Publishes so many, {@code atOnce} together, and counts what comes; tells when that is not all. */
    Window publish(Publisher publisher, int events, int atOnce, double perSecond) throws IOException {
        long wanted = (long) count * events;
        followers.count();
        double before = Cost.processorSeconds(peer.pid());
        publisher.publish(peer, events, atOnce, perSecond);
        Followers.Report report = followers.await(wanted, PATIENCE_MILLIS);
        double spent = Cost.processorSeconds(peer.pid()) - before;
        if (report.events() != wanted)
            System.out.printf("%s: %d of %d came, %d closed%n", peer.name(), report.events(), wanted, report.closed());
        return new Window(spent * 1e6 / report.events(), report.p50(), report.p99());
    }

    @Override
    public void close() {
        followers.close();
    }
}
