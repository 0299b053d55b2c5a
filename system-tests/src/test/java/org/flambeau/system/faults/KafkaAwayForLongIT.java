package org.flambeau.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.flambeau.cli.suite.Suite;
import org.flambeau.system.faults.Operation.Attempt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Fault 3, the long part: ten minutes of real time; {@code -Dfaults.away.minutes} makes it shorter. */
@Tag("long")
class KafkaAwayForLongIT extends FaultTest {

    private static final Duration AWAY = Duration.ofMinutes(Integer.getInteger("faults.away.minutes", 10));
    private static final int WRITERS = 4;
    private static final long PAUSE_MILLIS = 1_000;

    @Test
    void nothingIsLostAndOrderIsKeptWhenKafkaIsAwayForTenMinutesAndTheOutboxDrainsToZero() throws Exception {
        List<String> desk = List.of(suite.addresses().medals() + "/games/" + games);
        try (Writers writers = new Writers(desk, suite.token("results"), WRITERS, PAUSE_MILLIS)) {
            writers.awaitMore(20);
            suite.kafka().kill();
            int before = writers.acknowledged();
            TimeUnit.SECONDS.sleep(AWAY.toSeconds());
            int meanwhile = writers.acknowledged() - before;
            long waiting = suite.waiting(Suite.MEDALS);
            assertThat(waiting).isGreaterThanOrEqualTo(meanwhile - WRITERS);

            suite.kafka().start();
            long back = System.nanoTime();
            suite.awaitDrained();
            long drained = System.nanoTime() - back;

            writers.awaitMore(20);
            List<Operation> history = writers.end();
            assertThat(writers.attempts()).extracting(Attempt::status).containsOnly(200, 201);
            inspection().assertWhole(history, subscribers);
            System.out.printf(
                    "Kafka was away for %s: %d changes meanwhile, %d events waited, drained %d ms after its return%n",
                    AWAY, meanwhile, waiting, TimeUnit.NANOSECONDS.toMillis(drained));
        }
    }
}
