package org.flambeau.benchmarks;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Screens that follow a show, each over a connection of its own, all read by one thread. */
final class Screens implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private final Selector selector = Selector.open();
    private final List<Screen> screens = new ArrayList<>();
    private final Thread reader = new Thread(this::read, "screens");
    private volatile boolean ended;

    /** Opens so many streams; each has had its first state when this returns. */
    Screens(URI stream, String token, int count) throws IOException, InterruptedException {
        byte[] request = ("GET " + stream.getPath() + " HTTP/1.1\r\nHost: " + stream.getAuthority()
                        + "\r\nAccept: text/event-stream\r\nAuthorization: Bearer " + token + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < count; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(stream.getHost(), stream.getPort()));
            channel.write(ByteBuffer.wrap(request));
            channel.configureBlocking(false);
            Screen screen = new Screen();
            screens.add(screen);
            channel.register(selector, SelectionKey.OP_READ, screen);
        }
        reader.start();
        awaitTake(0);
    }

    /** Waits until each shows that take or a later one; the instant, by {@link System#nanoTime}, at which the last one did. */
    long awaitTake(int take) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        long last = Long.MIN_VALUE;
        for (Screen screen : screens) {
            while (screen.take < take) {
                if (System.nanoTime() > end) throw new IOException("a screen shows take " + screen.take + ", not " + take);
                Thread.sleep(1);
            }
            last = Math.max(last, screen.shownAt);
        }
        return last;
    }

    private void read() {
        ByteBuffer bytes = ByteBuffer.allocateDirect(BUFFER);
        try {
            while (!ended) {
                selector.select();
                for (SelectionKey key : selector.selectedKeys()) {
                    bytes.clear();
                    if (((SocketChannel) key.channel()).read(bytes) < 0) key.cancel();
                    ((Screen) key.attachment()).take(bytes.flip());
                }
                selector.selectedKeys().clear();
            }
        } catch (IOException e) {
            throw new IllegalStateException("a screen was cut off", e);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        ended = true;
        selector.wakeup();
        reader.join();
        for (SelectionKey key : selector.keys()) key.channel().close();
        selector.close();
    }

    /** What one of them has been told. A state is there when its frame has ended. */
    private static final class Screen {

        private static final byte[] TAKE = "\"take\":".getBytes(StandardCharsets.US_ASCII);

        private volatile int take = -1;
        private volatile long shownAt;
        private int matched;
        private int number = -1;
        private byte before;

        private void take(ByteBuffer bytes) {
            while (bytes.hasRemaining()) {
                byte next = bytes.get();
                if (matched == TAKE.length) number(next);
                else if (next == TAKE[matched]) matched++;
                else matched = next == TAKE[0] ? 1 : 0;
                if (next == '\n' && before == '\n' && number >= 0) shown();
                before = next;
            }
        }

        private void number(byte next) {
            if (next >= '0' && next <= '9') number = Math.max(0, number) * 10 + next - '0';
            else matched = 0;
        }

        private void shown() {
            shownAt = System.nanoTime();
            take = number;
            number = -1;
        }
    }
}
