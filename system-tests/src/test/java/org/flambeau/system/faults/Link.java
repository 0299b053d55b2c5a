package org.flambeau.system.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The network between one process and one server, as a TCP proxy on this machine: it can be slow, be cut, swallow
 * everything, and stop at a moment that a {@link Trap} waits for.
 */
final class Link implements AutoCloseable {

    /** What becomes of what is said. */
    enum State {
        OPEN,
        /** Open connections are broken and new ones are broken at once. */
        CUT,
        /** Connections stand and are taken, and nothing comes through: packets are lost on the way. */
        SWALLOWING
    }

    private final int upstream;
    private final ServerSocket door;
    private final Set<LinkConnection> connections = ConcurrentHashMap.newKeySet();
    private volatile State state = State.OPEN;
    private volatile Duration delay = Duration.ZERO;
    private volatile Trap trap;

    /** @param upstream port of the server on this machine */
    Link(int upstream) {
        this.upstream = upstream;
        try {
            this.door = new ServerSocket(0, 200, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread porter = new Thread(this::admit, "link to " + upstream);
        porter.setDaemon(true);
        porter.start();
    }

    /** Where the process is to connect to. */
    int port() {
        return door.getLocalPort();
    }

    /** Everything that is said from now on arrives so much later, in either direction. */
    void slow(Duration by) {
        delay = by;
    }

    void cut() {
        state = State.CUT;
        breakAll();
    }

    void swallow() {
        state = State.SWALLOWING;
    }

    /** Stops a connection at the moment when something is about to be said on it. */
    Trap set(Trap wanted) {
        trap = wanted;
        return wanted;
    }

    /** As good as new; connections that have lost something on the way are broken. */
    void heal() {
        trap = null;
        delay = Duration.ZERO;
        state = State.OPEN;
        connections.stream().filter(LinkConnection::hasLost).forEach(LinkConnection::close);
    }

    State state() {
        return state;
    }

    Duration delay() {
        return delay;
    }

    Trap trap() {
        return trap;
    }

    @Override
    public void close() throws IOException {
        door.close();
        breakAll();
    }

    private void breakAll() {
        connections.forEach(LinkConnection::close);
    }

    private void admit() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                LinkConnection connection = new LinkConnection(this, client, connections::remove);
                connections.add(connection);
                connection.open(upstream);
                if (state == State.CUT) connection.close();
            } catch (IOException e) {
                // the door is closed, or the client has gone already
            }
        }
    }
}
