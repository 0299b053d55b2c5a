package org.flambeau.benchmarks.fanout;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flambeau.benchmarks.RunningSuite;
import org.flambeau.cli.api.Http;
import org.flambeau.cli.suite.ServiceProcess;
import org.flambeau.cli.suite.Suite;

/** The feed of broadcast-service; an event is a notice by hand, which is stored, sequenced and published over Kafka. */
final class Feed implements Peer {

    /** Whom every notice concerns. */
    static final String ATHLETE = "everyone";

    private static final String BODY = "The men's marathon starts at eight. Because of the heat there are two more"
            + " drinking stations, at kilometres 12 and 31, and the medical posts are doubled.";

    private static final int NIGHTS = 10_000;
    private static final double PER_SECOND = 10;
    /** And what it takes to start, to read what is there, and to do that. */
    private static final Duration EVERY_FIVE_MINUTES = Duration.ofSeconds(330);

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long LOOK_AGAIN_MILLIS = 100;

    private final String address;
    private final long pid;
    private final String editor;

    /** The feed of a Games; waits until it is open. */
    Feed(RunningSuite running, String games) throws IOException, InterruptedException {
        ServiceProcess process = running.suite().service(Suite.BROADCAST);
        this.pid = process.pid();
        this.address = process.address() + "/games/" + games;
        this.editor = running.suite().mint().token("editor", Duration.ofHours(4));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Http.answers(address + "/notifications?limit=1")) {
            if (System.nanoTime() > end) throw new IOException("there is no feed at " + address);
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    @Override
    public String name() {
        return "flambeau";
    }

    @Override
    public int port() {
        return URI.create(address).getPort();
    }

    @Override
    public String path() {
        return URI.create(address).getPath() + "/live";
    }

    @Override
    public long pid() {
        return pid;
    }

    @Override
    public HttpRequest publish(String stamp) {
        Map<String, Object> notice = Map.of(
                "texts",
                Map.of("en", Map.of("headline", "Marathon " + stamp, "body", BODY)),
                "subject",
                Map.of("athlete", List.of(ATHLETE)));
        return HttpRequest.newBuilder(URI.create(address + "/notices"))
                .header("Authorization", "Bearer " + editor)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(Http.json(notice)))
                .build();
    }

    /**
     * Tells as many notices as in a few nights, one after the other, and then some until what the service does every five
     * minutes has happened once. The service compiles its code while it runs, which its peers in C do not, and what it keeps
     * in memory is as much as it will ever be.
     */
    void warm(Publisher publisher) throws IOException, InterruptedException {
        for (int notice = 0; notice < NIGHTS; notice++) publisher.now(this, Stamps.now());
        Instant warm = ProcessHandle.of(pid)
                .flatMap(process -> process.info().startInstant())
                .orElseThrow()
                .plus(EVERY_FIVE_MINUTES);
        Pace pace = new Pace(PER_SECOND);
        for (int notice = 0; Instant.now().isBefore(warm); notice++) {
            pace.await(notice);
            publisher.now(this, Stamps.now());
        }
    }

    long head() {
        return notifications("after=0&limit=1").path("head").asLong();
    }

    void awaitHead(long sequence) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (head() < sequence) {
            if (System.nanoTime() > end) throw new IOException("the feed does not come to " + sequence);
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    /** An event as followers get it, with {@link Stamps#NONE} in it. */
    String sample(Publisher publisher) throws IOException, InterruptedException {
        long before = head();
        publisher.now(this, Stamps.NONE);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            for (JsonNode item : notifications("after=" + before + "&limit=10").path("items")) {
                String text = new String(Http.json(item), StandardCharsets.UTF_8);
                if (text.contains(Stamps.NONE)) return text;
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
        throw new IOException("a notice did not come into the feed");
    }

    private JsonNode notifications(String query) {
        return Http.get(address + "/notifications?" + query, Map.of()).body();
    }
}
