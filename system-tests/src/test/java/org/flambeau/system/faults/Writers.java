package org.flambeau.system.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.flambeau.cli.api.Http;
import org.flambeau.system.Podiums;
import org.flambeau.system.faults.Operation.Attempt;
import org.flambeau.system.faults.Operation.Outcome;

/**
 * People at the results desk, each with an event of its own, who change its podium again and again. Whoever gets no
 * acknowledgement tries the same again under the same key, as a desk does, until the writing ends.
 */
final class Writers implements AutoCloseable {

    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final Duration LAST_TRIES = Duration.ofSeconds(90);
    private static final long LONGEST_PAUSE_MILLIS = 500;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final List<Operation> history = new ArrayList<>();
    private final List<Attempt> attempts = new ArrayList<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private final List<String> desks;
    private final String token;
    private final long pauseMillis;
    private volatile boolean ending;
    private volatile long giveUpNanos = Long.MAX_VALUE;
    private volatile Throwable failure;

    /**
     * Begins to write.
     *
     * @param desks addresses of the Games at the replicas of medals-service, which are taken in turn
     * @param pauseMillis between two changes of one writer
     */
    Writers(List<String> desks, String token, int writers, long pauseMillis) {
        this(desks, token, 0, writers, pauseMillis);
    }

    /** @param first the event of the first writer, counted from 0 */
    Writers(List<String> desks, String token, int first, int writers, long pauseMillis) {
        this.desks = List.copyOf(desks);
        this.token = token;
        this.pauseMillis = pauseMillis;
        for (int writer = first; writer < first + writers; writer++) {
            int number = writer;
            Thread thread = new Thread(() -> write(number), "writer " + number);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    static Writers at(FaultySuite suite, String games, int writers) throws IOException {
        return new Writers(
                List.of(suite.addresses().medals() + "/games/" + games), suite.token("results"), writers, 20);
    }

    /** One writer, who writes of one event. */
    static Writers of(FaultySuite suite, String games, int event) throws IOException {
        return new Writers(
                List.of(suite.addresses().medals() + "/games/" + games), suite.token("results"), event, 1, 200);
    }

    /** Waits until so many more changes are acknowledged than now. */
    Writers awaitMore(int changes) {
        int until = acknowledged.get() + changes;
        Awaitility.await("acknowledged")
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> failure != null || acknowledged.get() >= until);
        if (failure != null) throw new AssertionError("a writer gave up", failure);
        return this;
    }

    int acknowledged() {
        return acknowledged.get();
    }

    /** Every try so far, in the order in which they ended. */
    List<Attempt> attempts() {
        synchronized (history) {
            return List.copyOf(attempts);
        }
    }

    /** Begins nothing new, waits until all that was begun is acknowledged or given up, and tells all of it. */
    List<Operation> end() throws InterruptedException {
        ending = true;
        giveUpNanos = System.nanoTime() + LAST_TRIES.toNanos();
        for (Thread thread : threads) thread.join();
        if (failure != null) throw new AssertionError("a writer gave up", failure);
        return history();
    }

    /** All that was begun so far. */
    List<Operation> history() {
        synchronized (history) {
            return List.copyOf(history);
        }
    }

    @Override
    public void close() throws InterruptedException {
        ending = true;
        giveUpNanos = 0;
        for (Thread thread : threads) thread.join();
    }

    private void write(int writer) {
        String event = FaultGames.event(writer);
        String tag = null;
        try {
            for (int change = 0; !ending; change++) {
                tag = change(event, "W" + writer + "-" + change, writer + change, tag);
                TimeUnit.MILLISECONDS.sleep(pauseMillis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    /** @return tag of the new version; the old one when it was given up in the end */
    private String change(String event, String winner, int turn, String tag) throws InterruptedException {
        String organisation = FaultGames.ORGANISATIONS.get(turn % FaultGames.ORGANISATIONS.size());
        byte[] body = Http.json(Podiums.gold(organisation, winner));
        String key = UUID.randomUUID().toString();
        List<Attempt> tries = new ArrayList<>();
        Operation operation = new Operation(event, winner, tries);
        synchronized (history) {
            history.add(operation);
        }
        for (long pause = 50; ; pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2)) {
            HttpResponse<String> answer = put(desks.get((turn + tries.size()) % desks.size()), event, tag, key, body);
            Attempt attempt = new Attempt(
                    answer == null ? 0 : answer.statusCode(),
                    answer != null && answer.headers().firstValue("Retry-After").isPresent(),
                    System.nanoTime());
            synchronized (history) {
                tries.add(attempt);
                attempts.add(attempt);
            }
            if (attempt.outcome() == Outcome.OK) {
                acknowledged.incrementAndGet();
                return answer.headers().firstValue("ETag").orElseThrow();
            }
            if (attempt.outcome() == Outcome.REFUSED)
                throw new IllegalStateException(winner + " of " + event + " was refused: " + answer.body());
            if (ending && System.nanoTime() > giveUpNanos) return tag;
            TimeUnit.MILLISECONDS.sleep(pause);
        }
    }

    /** Null when no answer came. */
    private HttpResponse<String> put(String games, String event, String tag, String key, byte[] body)
            throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(games + "/events/" + event + "/podium"))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(body));
        if (tag == null) request.header("If-None-Match", "*");
        else request.header("If-Match", tag);
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            return null;
        }
    }
}
