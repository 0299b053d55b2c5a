package org.flambeau.benchmarks.fanout;

import java.net.http.HttpRequest;

/** A server that fans out what is posted to it. */
interface Peer extends AutoCloseable {

    String name();

    int port();

    /** Where one follows it. */
    String path();

    /** Publishes one event that carries the stamp. */
    HttpRequest publish(String stamp);

    /** The process that does the work. */
    long pid();

    @Override
    default void close() {}
}
