package org.flambeau.system.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One connection through a {@link Link}: both ways, what is said waits in a queue until it is due. */
final class LinkConnection {

    private static final int BUFFER = 1 << 16;

    private final Link link;
    private final Socket client;
    private final Socket server = new Socket();
    private final Consumer<LinkConnection> gone;
    private volatile boolean lost;

    LinkConnection(Link link, Socket client, Consumer<LinkConnection> gone) {
        this.link = link;
        this.client = client;
        this.gone = gone;
    }

    /** Connects to the server; the client is refused when that is not there. */
    void open(int upstream) {
        try {
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            server.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), upstream), 5_000);
        } catch (IOException e) {
            close();
            return;
        }
        carry(client, server, true);
        carry(server, client, false);
    }

    /** Whether something was said that never arrived. */
    boolean hasLost() {
        return lost;
    }

    /** Broken without a word, as both sides see it. */
    void close() {
        gone.accept(this);
        breakOff(client);
        breakOff(server);
    }

    private void carry(Socket from, Socket to, boolean toServer) {
        BlockingQueue<Said> queue = new LinkedBlockingQueue<>();
        start(() -> hear(from, queue, toServer));
        start(() -> tell(to, queue));
    }

    private void hear(Socket from, BlockingQueue<Said> queue, boolean toServer) {
        Trap.Ear ear = null;
        Trap listening = null;
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                Trap trap = toServer ? link.trap() : null;
                if (trap != listening) ear = trap == null ? null : trap.ear();
                listening = trap;
                boolean held = ear != null && ear.hears(buffer, length);
                if (held) listening.spring();
                if (held || link.state() == Link.State.SWALLOWING) lost = true;
                if (lost) continue;
                queue.add(new Said(System.nanoTime() + link.delay().toNanos(), Arrays.copyOf(buffer, length)));
            }
        } catch (IOException e) {
            // broken by one side
        }
        queue.add(new Said(System.nanoTime() + link.delay().toNanos(), null));
    }

    private void tell(Socket to, BlockingQueue<Said> queue) {
        try {
            OutputStream out = to.getOutputStream();
            for (Said said = queue.take(); said.bytes() != null; said = queue.take()) {
                TimeUnit.NANOSECONDS.sleep(said.dueNanos() - System.nanoTime());
                out.write(said.bytes());
            }
        } catch (IOException e) {
            // broken by one side
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!lost) close(); // whoever hears nothing does not hear of the end either
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "link");
        thread.setDaemon(true);
        thread.start();
    }

    private static void breakOff(Socket socket) {
        try {
            if (!socket.isClosed()) socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // it is broken already
        }
    }

    /** Null bytes are the end. */
    private record Said(long dueNanos, byte[] bytes) {}
}
