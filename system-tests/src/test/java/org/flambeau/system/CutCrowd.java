package org.flambeau.system;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * A crowd of followers, with interests and without, each of which is cut off so often, at random moments, and comes back at the other
 * replica with the id of the last event that it had whole. All are read by one thread.
 */
final class CutCrowd implements AutoCloseable {

    /** Some of everything, some of a few, some of what comes seldom. */
    static final List<String> INTERESTS = List.of(
            "",
            "?organisation=FRA",
            "?organisation=USA&organisation=CHN&kind=MEDAL",
            "?discipline=SWM",
            "?kind=MILESTONE&lang=fr",
            "?category=W&discipline=ATH");

    private static final int BUFFER = 1 << 16;
    private static final long TURN_MILLIS = 5;
    private static final int AT_A_TURN = 20;

    private final List<CutFollower> followers = new ArrayList<>();
    private final List<CutFollower> toBeCut = new ArrayList<>();
    private final Queue<CutFollower> lost = new ArrayDeque<>();
    private final List<URI> replicas;
    private final int cuts;
    private final Random random;
    private final Selector selector = Selector.open();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Thread thread = new Thread(this::follow, "cut-crowd");
    private volatile boolean closing;
    private int due;

    /**
     * @param start sequence that all follow from
     * @param cuts how often each is cut off
     */
    CutCrowd(List<URI> replicas, int size, long start, int cuts, long seed) throws IOException {
        this.replicas = replicas;
        this.cuts = cuts;
        this.random = new Random(seed);
        for (int i = 0; i < size; i++) {
            CutFollower follower = new CutFollower(INTERESTS.get(i % INTERESTS.size()), start, selector);
            follower.connect(replicas.get(i % replicas.size()));
            followers.add(follower);
        }
        toBeCut.addAll(followers);
        thread.start();
    }

    /** Cuts off as many as the crowd has, at random, some more than once. */
    synchronized void cut() {
        due += followers.size();
    }

    /** Waits until each was cut off so often and has come to the last of its interest; their ledgers by interest. */
    List<List<Long>> ledgers(String interest, long last) {
        return Awaitility.await()
                .atMost(240, TimeUnit.SECONDS)
                .until(() -> whole(interest, last), ledgers -> !ledgers.isEmpty());
    }

    private synchronized List<List<Long>> whole(String interest, long last) {
        if (ended.isDone()) ended.join();
        List<List<Long>> ledgers = followers.stream()
                .filter(follower -> follower.interest().equals(interest))
                .map(follower -> List.copyOf(follower.ledger()))
                .toList();
        boolean whole = toBeCut.isEmpty() && ledgers.stream().allMatch(ledger -> ledger.contains(last));
        return whole ? ledgers : List.of();
    }

    private void follow() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        try {
            while (!closing) {
                selector.select(TURN_MILLIS);
                turn(buffer);
            }
            for (CutFollower follower : followers) follower.close();
            ended.complete(null);
        } catch (IOException | RuntimeException e) {
            ended.completeExceptionally(e);
        }
    }

    private synchronized void turn(ByteBuffer buffer) throws IOException {
        for (SelectionKey key : selector.selectedKeys())
            if (key.isValid() && !((CutFollower) key.attachment()).read(buffer))
                lost.add((CutFollower) key.attachment());
        selector.selectedKeys().clear();
        if (!lost.isEmpty()) moveOn(lost.remove());
        for (int i = 0; i < AT_A_TURN && due > 0 && !toBeCut.isEmpty(); i++) cutOne();
    }

    private void cutOne() throws IOException {
        due--;
        int chosen = random.nextInt(toBeCut.size());
        CutFollower follower = toBeCut.get(chosen);
        moveOn(follower);
        if (follower.cuts() < cuts) return;
        toBeCut.set(chosen, toBeCut.get(toBeCut.size() - 1));
        toBeCut.remove(toBeCut.size() - 1);
    }

    private void moveOn(CutFollower follower) throws IOException {
        follower.cut(replicas.get(follower.cuts() % replicas.size()));
    }

    @Override
    public void close() throws InterruptedException, IOException {
        closing = true;
        thread.join();
        selector.close();
    }
}
