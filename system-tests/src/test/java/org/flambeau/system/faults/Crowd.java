package org.flambeau.system.faults;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.flambeau.cli.feed.SseReader;
import org.flambeau.system.Chunks;

/**
 * Thousands who follow a Games from one place on, half of them at each of two replicas. Whoever's stream
 * ends, or is refused, comes back at the other with the id of the last event that it had whole. One thread reads for all.
 */
final class Crowd implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final long TURN_MILLIS = 20;
    /** Names and numbers are short; what is told is not looked at. */
    private static final int LINE_BYTES = 64;

    private static final int COME_BACK_AT_A_TURN = 50;

    private final List<URI> replicas;
    private final String path;
    private final long after;
    private final List<One> all = new ArrayList<>();
    private final Deque<One> away = new ArrayDeque<>();
    private final Selector selector = Selector.open();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Thread thread = new Thread(this::follow, "crowd");
    private volatile boolean closing;
    private int comings;

    /** @param after the sequence that they have already */
    Crowd(List<URI> replicas, String games, long after, int size) throws IOException {
        this.replicas = replicas;
        this.after = after;
        this.path = "/games/" + games + "/live";
        for (int number = 0; number < size; number++) all.add(new One(number));
        away.addAll(all);
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether each of them has come to a sequence. */
    synchronized boolean hasReached(long sequence) {
        if (ended.isDone()) ended.join(); // throws what ended it
        return all.stream().allMatch(one -> one.last >= sequence);
    }

    /** What anybody was told otherwise than one after the other up to a sequence, in words; none is an empty list. */
    synchronized List<String> broken(long head) {
        List<String> broken = new ArrayList<>();
        for (One one : all) {
            if (one.broken != null) broken.add(one.broken);
            else if (one.last != head) broken.add("one was told up to " + one.last + " of " + head);
        }
        return broken;
    }

    /** How often anybody has come so far. */
    synchronized int comings() {
        return comings;
    }

    @Override
    public void close() throws InterruptedException, IOException {
        closing = true;
        thread.join();
        selector.close();
    }

    private void follow() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        try {
            while (!closing) {
                selector.select(TURN_MILLIS);
                turn(buffer);
            }
            for (One one : all) one.close();
            ended.complete(null);
        } catch (IOException | RuntimeException e) {
            ended.completeExceptionally(e);
        }
    }

    private synchronized void turn(ByteBuffer buffer) throws IOException {
        for (SelectionKey key : selector.selectedKeys()) ((One) key.attachment()).read(buffer);
        selector.selectedKeys().clear();
        for (int i = 0; i < COME_BACK_AT_A_TURN && !away.isEmpty(); i++)
            away.remove().come();
    }

    /** One of them. */
    private final class One {
        private final SseReader reader = new SseReader();
        /** Newest sequence. Ledgers of ten thousand followers would fill the memory of this process. */
        private long last;

        private String broken;
        private int turn;
        private SocketChannel channel;
        private Chunks chunks;

        One(int number) {
            turn = number;
            last = after;
        }

        void come() throws IOException {
            URI replica = replicas.get(turn++ % replicas.size());
            reader.restart();
            chunks = new Chunks(line -> reader.line(line).ifPresent(this::told), LINE_BYTES);
            String seen = reader.lastEventId().isEmpty() ? Long.toString(after) : reader.lastEventId();
            String request = "GET " + path + " HTTP/1.1\r\nHost: " + replica.getAuthority() + "\r\nLast-Event-ID: "
                    + seen + "\r\n\r\n";
            channel = SocketChannel.open();
            try {
                channel.connect(new InetSocketAddress(replica.getHost(), replica.getPort()));
                channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_READ, this);
                comings++;
            } catch (IOException e) {
                gone();
            }
        }

        void read(ByteBuffer buffer) throws IOException {
            try {
                if (channel.read(buffer.clear()) < 0) gone();
                else chunks.take(buffer.flip());
            } catch (IOException | Chunks.NotTaken e) {
                gone();
            }
        }

        void close() throws IOException {
            if (channel != null) channel.close();
        }

        private void gone() throws IOException {
            close();
            away.add(this);
        }

        private void told(SseReader.Event event) {
            if (!event.name().equals("notification")) return;
            long sequence = Long.parseLong(event.id());
            if (sequence != last + 1 && broken == null) broken = "one was told " + sequence + " after " + last;
            last = sequence;
        }
    }
}
