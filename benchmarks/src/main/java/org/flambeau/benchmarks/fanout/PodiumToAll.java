package org.flambeau.benchmarks.fanout;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.flambeau.benchmarks.Benchmarks;
import org.flambeau.benchmarks.Measured;
import org.flambeau.benchmarks.RunningSuite;
import org.flambeau.benchmarks.ZippedGames;
import org.flambeau.cli.api.Http;

/**
 * From the PUT of a podium until the last of 1,000 followers of medals has it, at 20 podiums a second; beside two durable commits and two
 * round trips through Kafka on the same database and broker, which is what it passes at least: medals-service commits, Kafka,
 * broadcast-service commits, Kafka. These are made at the same rate: a machine that waited for a twentieth of a second answers
 * later than one that is asked without a pause, which is told beside it.
 */
public final class PodiumToAll implements Benchmarks.Benchmark {

    private static final int RUNS = 5;
    /** Runs before them that are not counted: what happens twenty times a second is compiled as it is measured. */
    private static final int WARM_RUNS = 12;

    private static final int PODIUMS = 100;
    private static final int FOLLOWERS = 1_000;
    private static final int PER_SECOND = 20;
    /** As many as a Games may have: three Games are entered one podium after the other first, and then one as it is measured. */
    private static final int WARM_PODIUMS = 2_000;

    private static final int JOURNEYS = 60;
    private static final long REST_MILLIS = 2_000;
    private static final String GAMES = "made-up";

    private final Random chance = new Random(2024);
    private final Publisher publisher = new Publisher();

    @Override
    public void run(RunningSuite running) throws Exception {
        warm(running);
        empty(running, GAMES, (WARM_RUNS + RUNS) * PODIUMS);
        Supplier<HttpRequest> podiums = podiums(running, GAMES);
        Measured delays = new Measured("PUT until the last of 1,000, median", "ms");
        Measured late = new Measured("PUT until the last of 1,000, p99", "ms");
        Measured floor = new Measured("two commits and two trips through Kafka", "ms");
        Measured busy = new Measured("the same without a pause", "ms");
        Measured ratios = new Measured("ratio, run by run", "");
        try (Followers followers = followers(running, GAMES);
                Journey journey = new Journey(
                        running.suite().postgres().url("medals"),
                        running.suite().kafkaServers())) {
            for (int run = -WARM_RUNS; run < RUNS; run++) {
                Followers.Report report = told(followers, podiums, PODIUMS);
                if (run < 0) continue;
                delays.add(report.lasts50());
                late.add(report.lasts99());
                floor.add(journey.measure(JOURNEYS, PER_SECOND).median());
                ratios.add(report.lasts50() / floor.runs().get(run));
                busy.add(journey.measure(JOURNEYS, Double.POSITIVE_INFINITY).median());
            }
        }
        delays.print();
        late.print();
        floor.print();
        busy.print();
        ratios.print();
        Measured.ratio("median / two commits and two trips", delays.median() / floor.median(), "at most 2");
    }

    private static void empty(RunningSuite running, String games, int events) throws IOException {
        ZippedGames.madeUp(running.root(), events).withoutPodiums().importAs(games, running.medals(), running.chief());
    }

    /** The services compile their code for minutes. */
    private void warm(RunningSuite running) throws IOException, InterruptedException {
        for (String games : List.of("one-by-one-1", "one-by-one-2", "one-by-one-3")) {
            empty(running, games, WARM_PODIUMS);
            Supplier<HttpRequest> podiums = podiums(running, games);
            for (int podium = 0; podium < WARM_PODIUMS; podium++) publisher.now(podiums.get());
        }
        empty(running, "at-the-rate", WARM_PODIUMS);
        try (Followers followers = followers(running, "at-the-rate")) {
            told(followers, podiums(running, "at-the-rate"), WARM_PODIUMS);
        }
    }

    /** Who follows the medals of a Games. */
    private static Followers followers(RunningSuite running, String games) throws IOException, InterruptedException {
        Feed feed = new Feed(running, games);
        Followers followers = new Followers(feed.port(), feed.path() + "?kind=MEDAL", FOLLOWERS);
        followers.open();
        return followers;
    }

    /** Enters so many at the rate, and tells what came. */
    private Followers.Report told(Followers followers, Supplier<HttpRequest> podiums, int count) throws IOException {
        followers.count();
        publisher.send(podiums, count, 1, PER_SECOND);
        return followers.await(Long.MAX_VALUE, REST_MILLIS);
    }

    /** The podiums of the events of a Games, one after the other. */
    private Supplier<HttpRequest> podiums(RunningSuite running, String games) throws IOException {
        String token = running.chief();
        AtomicInteger event = new AtomicInteger();
        return () -> podium(running.medals(), games, event.getAndIncrement(), token);
    }

    /** An official podium of three athletes of any organisations; one of their names carries the stamp. */
    private HttpRequest podium(String medals, String games, int event, String token) {
        Instant at = Instant.parse("2024-07-27T08:00:00Z").plusSeconds(event * 60L);
        List<Map<String, Object>> places = List.of(
                place("GOLD", ZippedGames.winner(chance), "A" + event, "Athlete " + Stamps.now(), at),
                place("SILVER", ZippedGames.winner(chance), "B" + event, "Second", at),
                place("BRONZE", ZippedGames.winner(chance), "C" + event, "Third", at));
        return HttpRequest.newBuilder(
                        URI.create(medals + "/games/" + games + "/events/" + ZippedGames.event(event) + "/podium"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("If-None-Match", "*")
                .timeout(Duration.ofSeconds(20))
                .PUT(HttpRequest.BodyPublishers.ofByteArray(Http.json(Map.of("status", "OFFICIAL", "medals", places))))
                .build();
    }

    private static Map<String, Object> place(String medal, String organisation, String code, String name, Instant at) {
        return Map.of(
                "medal",
                medal,
                "organisation",
                organisation,
                "awardedAt",
                at.toString(),
                "medalDate",
                at.toString().substring(0, 10),
                "competitor",
                Map.of("kind", "ATHLETE", "code", code, "name", name));
    }
}
