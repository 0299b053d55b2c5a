package org.flambeau.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of this machine's loopback address. */
public final class FreePorts {

    /** Below those that a system gives to outgoing connections (Linux from 32768): one of them could be there first. */
    private static final int LOWEST = 20_000;

    private static final int BEYOND = 32_000;
    private static final int TRIES = 1_000;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePorts() {}

    /** A port that nobody listens on just now, and that was not given to anybody else of this process. */
    public static int any() {
        for (int tried = 0; tried < TRIES; tried++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, BEYOND);
            if (isFree(port) && GIVEN.add(port)) return port;
        }
        throw new IllegalStateException("no free port from " + LOWEST + " to " + (BEYOND - 1));
    }

    /** Whether nobody listens on a port. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
