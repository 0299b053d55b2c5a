package org.flambeau.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Readers of an address who ask at a fixed rate, whatever the answers take; one that is late does not catch up. */
final class PacedReaders implements AutoCloseable {

    private static final int READERS = 2;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicLong answers = new AtomicLong();
    private final List<Thread> readers = new ArrayList<>();
    private final long begin = System.nanoTime();
    private volatile boolean ended;

    PacedReaders(String address, int perSecond) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        long every = 1_000_000_000L * READERS / perSecond;
        for (int i = 0; i < READERS; i++) readers.add(new Thread(() -> read(request, every)));
        readers.forEach(Thread::start);
    }

    /** Answers per second so far. */
    double rate() {
        return answers.get() * 1e9 / (System.nanoTime() - begin);
    }

    private void read(HttpRequest request, long every) {
        long next = System.nanoTime();
        while (!ended) {
            try {
                client.send(request, HttpResponse.BodyHandlers.discarding());
                answers.incrementAndGet();
            } catch (IOException e) {
                throw new IllegalStateException("a reader was cut off", e);
            } catch (InterruptedException e) {
                return;
            }
            next = Math.max(next + every, System.nanoTime() - every);
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        for (Thread reader : readers) reader.join();
    }
}
