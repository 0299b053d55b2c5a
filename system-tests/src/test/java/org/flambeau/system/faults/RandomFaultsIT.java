package org.flambeau.system.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.flambeau.cli.suite.ServiceProcess;
import org.flambeau.cli.suite.Suite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever can break breaks, one thing after the other, as a seed has it; the seed is printed, and {@code -Dfaults.seed}
 * plays the same faults again.
 */
@Tag("long")
class RandomFaultsIT extends FaultTest {

    private static final long SEED = Long.getLong("faults.seed", new Random().nextInt(1_000_000));
    private static final Duration LONG = Duration.ofMinutes(Integer.getInteger("faults.minutes", 10));
    private static final int LONGEST_FAULT_SECONDS = 12;
    private static final int LONGEST_REST_SECONDS = 6;

    private final Random random = new Random(SEED);

    private interface Fault {
        void play(ServiceProcess process, int seconds) throws IOException, InterruptedException;
    }

    private record Named(String name, Fault fault) {}

    private final List<Named> faults = List.of(
            new Named("kill -9 of a service", this::killService),
            new Named("a paused service", this::pause),
            new Named("kill -9 of PostgreSQL", this::killPostgres),
            new Named("kill -9 of Kafka", this::killKafka),
            new Named(
                    "a cut from PostgreSQL", (process, seconds) -> link(suite.toDatabase(process), Link::cut, seconds)),
            new Named("a cut from Kafka", (process, seconds) -> link(suite.toKafka(process), Link::cut, seconds)),
            new Named(
                    "lost packets to PostgreSQL",
                    (process, seconds) -> link(suite.toDatabase(process), Link::swallow, seconds)),
            new Named(
                    "lost packets to Kafka",
                    (process, seconds) -> link(suite.toKafka(process), Link::swallow, seconds)),
            new Named(
                    "a slow PostgreSQL",
                    (process, seconds) ->
                            link(suite.toDatabase(process), link -> link.slow(Duration.ofMillis(200)), seconds)));

    @Test
    void nothingIsLostDoubledOrOutOfOrderWhateverBreaksAfterWhatever() throws Exception {
        System.out.printf("faults.seed=%d faults.minutes=%d%n", SEED, LONG.toMinutes());
        List<ServiceProcess> processes = new ArrayList<>();
        for (String name : List.of(Suite.MEDALS, Suite.BROADCAST)) {
            processes.add(suite.service(name));
            processes.add(suite.second(name));
        }
        List<String> desks = processes.stream()
                .filter(process -> process.name().startsWith(Suite.MEDALS))
                .map(process -> process.address() + "/games/" + games)
                .toList();
        subscribers.put(
                "at the other replica",
                Subscriber.of(suite.second(Suite.BROADCAST).address(), games));
        try (Writers writers = new Writers(desks, suite.token("results"), 6, 100)) {
            int played = 0;
            long end = System.nanoTime() + LONG.toNanos();
            while (System.nanoTime() < end) {
                writers.awaitMore(5);
                Named chosen = faults.get(random.nextInt(faults.size()));
                ServiceProcess process = processes.get(random.nextInt(processes.size()));
                int seconds = 1 + random.nextInt(LONGEST_FAULT_SECONDS);
                System.out.printf("%s: %s, %d s%n", chosen.name(), process.name(), seconds);
                chosen.fault().play(process, seconds);
                played++;
                TimeUnit.SECONDS.sleep(random.nextInt(LONGEST_REST_SECONDS));
            }
            System.out.printf("faults.seed=%d: %d faults%n", SEED, played);
            inspection().assertWhole(writers.end(), subscribers);
        }
    }

    private void killService(ServiceProcess process, int seconds) throws IOException, InterruptedException {
        process.kill();
        TimeUnit.SECONDS.sleep(seconds);
        suite.startAgain(process);
    }

    private void pause(ServiceProcess process, int seconds) throws IOException, InterruptedException {
        FaultySuite.signal("STOP", process);
        TimeUnit.SECONDS.sleep(seconds);
        FaultySuite.signal("CONT", process);
    }

    private void killPostgres(ServiceProcess process, int seconds) throws IOException, InterruptedException {
        suite.postgres().kill();
        TimeUnit.SECONDS.sleep(seconds);
        suite.postgres().start();
    }

    private void killKafka(ServiceProcess process, int seconds) throws IOException, InterruptedException {
        suite.kafka().kill();
        TimeUnit.SECONDS.sleep(seconds);
        suite.kafka().start();
    }

    private static void link(Link link, Consumer<Link> fault, int seconds) throws InterruptedException {
        fault.accept(link);
        TimeUnit.SECONDS.sleep(seconds);
        link.heal();
    }
}
