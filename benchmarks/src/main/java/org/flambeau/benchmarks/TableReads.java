package org.flambeau.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flambeau.cli.suite.ServiceProcess;
import org.flambeau.cli.suite.Suite;

/**
 * Reads of the medal table against an answer of the same size and service for which nothing is looked up, and how soon a
 * change is seen on the replica that took it and on another one, while readers ask both: at a rate far below what they can
 * answer, and without a pause.
 */
final class TableReads implements Benchmarks.Benchmark {

    private static final int RUNS = 5;
    private static final int TURNS = 4;
    private static final int SECONDS = 2;
    private static final int WRITES = 200;

    /** Before those that count: a replica that has just been started compiles its code while it answers. */
    private static final int WARM_WRITES = 60;

    private static final int READERS = 4;

    /** Reads per second of each replica: a twentieth of what one can answer on a processor of its own. */
    private static final int MODERATE = 500;

    private static final Duration LOOK_EVERY = Duration.ofMillis(2);
    private static final String TABLE = "/games/" + RunningSuite.GAMES + "/medal-table";
    private static final String EVENT = "ATHM100M";
    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public void run(RunningSuite running) throws Exception {
        running.load();
        running.replay();
        HttpResponse<String> table = get(running.medals() + TABLE);
        int bytes = table.body().getBytes().length;
        ServiceProcess measured =
                running.suite().replica(Suite.MEDALS, Map.of("FLAMBEAU_BENCHMARK_FLOOR_BYTES", String.valueOf(bytes)));
        RunningSuite.pin(measured, 0);
        throughput(measured.address(), table.headers().firstValue("ETag").orElseThrow());
        RunningSuite.pin(measured, 0, 1);
        String writer = running.medals();
        String other = measured.address();
        try (PacedReaders one = new PacedReaders(writer + TABLE, MODERATE);
                PacedReaders another = new PacedReaders(other + TABLE, MODERATE)) {
            freshness(running, writer, other, "moderate load", LOOK_EVERY);
            System.out.printf("read meanwhile: %.0f/s and %.0f/s%n", one.rate(), another.rate());
        }
        Process load = Wrk.start(READERS, writer + TABLE, 600);
        Process otherLoad = Wrk.start(READERS, other + TABLE, 600);
        try {
            freshness(running, writer, other, "both cores saturated", Duration.ZERO);
        } finally {
            load.destroy();
            otherLoad.destroy();
        }
    }

    /** Each run asks all three in turn, a few seconds each and several times, so that a slow moment hits all alike. */
    private void throughput(String address, String tag) throws Exception {
        String floorAddress = address + "/benchmark/floor";
        String known = "If-None-Match: " + tag;
        Measured floor = new Measured("constant of the same size", "req/s");
        Measured table = new Measured("medal table", "req/s");
        Measured tableKnown = new Measured("medal table, client has it (304)", "req/s");
        Measured share = new Measured("table / constant, run by run", "");
        Measured shareKnown = new Measured("304 / constant, run by run", "");
        for (String warm : new String[] {floorAddress, address + TABLE}) Wrk.rate(warm, 10);
        for (int run = 0; run < RUNS; run++) {
            double[] rates = new double[3];
            for (int turn = 0; turn < TURNS; turn++) {
                rates[0] += Wrk.rate(floorAddress, SECONDS) / TURNS;
                rates[1] += Wrk.rate(address + TABLE, SECONDS) / TURNS;
                rates[2] += Wrk.rate(address + TABLE, SECONDS, known) / TURNS;
            }
            floor.add(rates[0]);
            table.add(rates[1]);
            tableKnown.add(rates[2]);
            share.add(rates[1] / rates[0]);
            shareKnown.add(rates[2] / rates[0]);
        }
        for (Measured figures : List.of(floor, table, tableKnown, share, shareKnown)) figures.print();
        Measured.ratio("table / constant", share.median(), "at least 0.60");
        Measured.ratio("304 / constant", shareKnown.median(), "at least 0.80");
    }

    /** A chief makes a podium provisional and official again; each answer is followed by a look at both replicas at once. */
    private void freshness(RunningSuite running, String writer, String other, String load, Duration pause)
            throws Exception {
        PodiumWriter chief = new PodiumWriter(writer, RunningSuite.GAMES, running.chief());
        long version = version(get(writer + TABLE).body());
        Measured seen = new Measured("seen on the other replica, " + load, "ms");
        int stale = 0;
        for (int write = -WARM_WRITES; write < WRITES; write++) {
            chief.changeStatus(EVENT);
            version++;
            long answered = System.nanoTime();
            CompletableFuture<HttpResponse<String>> own = client.sendAsync(
                    HttpRequest.newBuilder(URI.create(writer + TABLE)).build(), HttpResponse.BodyHandlers.ofString());
            while (version(get(other + TABLE).body()) != version) LockSupport.parkNanos(pause.toNanos());
            double millis = Measured.millisSince(answered);
            if (version(own.get().body()) != version) stale++;
            if (write >= 0) seen.add(millis);
        }
        System.out.println(
                "stale reads on the replica that took the write: " + stale + " of " + WRITES + " (wanted: 0)");
        seen.printSpread();
    }

    private static long version(String table) {
        Matcher version = VERSION.matcher(table);
        if (!version.find()) throw new IllegalStateException("no version in " + table);
        return Long.parseLong(version.group(1));
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
