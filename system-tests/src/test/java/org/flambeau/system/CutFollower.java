package org.flambeau.system;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.flambeau.cli.feed.SseReader;

/** One follower of a {@link CutCrowd}, and its ledger. It is of use to one thread at a time. */
final class CutFollower {

    private final String interest;
    private final long start;
    private final Selector selector;
    private final List<Long> ledger = new ArrayList<>();
    private final SseReader reader = new SseReader();
    private SocketChannel channel;
    private Chunks chunks;
    private int cuts;

    /**
     * @param interest query of its interest, empty for everything
     * @param start sequence that it follows from
     */
    CutFollower(String interest, long start, Selector selector) {
        this.interest = interest;
        this.start = start;
        this.selector = selector;
    }

    String interest() {
        return interest;
    }

    /** The sequences that it was told, in the order in which they came. */
    List<Long> ledger() {
        return ledger;
    }

    int cuts() {
        return cuts;
    }

    /** Follows at a replica from where it stands. */
    void connect(URI replica) throws IOException {
        reader.restart();
        chunks = new Chunks(line -> reader.line(line).ifPresent(this::told));
        channel = SocketChannel.open(new InetSocketAddress(replica.getHost(), replica.getPort()));
        String seen = reader.lastEventId().isEmpty() ? String.valueOf(start) : reader.lastEventId();
        String request = "GET /games/" + RunningSuite.GAMES + "/live" + interest + " HTTP/1.1\r\nHost: "
                + replica.getAuthority() + "\r\nLast-Event-ID: " + seen + "\r\n\r\n";
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** Is gone without a word, whatever is on its way, and comes back elsewhere. */
    void cut(URI elsewhere) throws IOException {
        cuts++;
        close();
        connect(elsewhere);
    }

    /** Reads what is there; false once it is cut off by the other side, be it by an answer that is not 200. */
    boolean read(ByteBuffer buffer) throws IOException {
        try {
            if (channel.read(buffer.clear()) >= 0) {
                chunks.take(buffer.flip());
                return true;
            }
        } catch (IOException | Chunks.NotTaken e) {
            // It comes back as after every other cut.
        }
        close();
        return false;
    }

    void close() throws IOException {
        if (!channel.isOpen()) return;
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        channel.close();
    }

    private void told(SseReader.Event event) {
        if (event.name().equals("notification")) ledger.add(Long.parseLong(event.id()));
    }
}
