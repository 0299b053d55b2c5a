package org.flambeau.cli.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WatchmanTest {

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final AtomicInteger starts = new AtomicInteger();
    private final AtomicInteger changes = new AtomicInteger();
    private final CountDownLatch alive = new CountDownLatch(1);

    @Test
    void whatDoesNotComeBackIsTriedAgainAfterALongerPause() throws InterruptedException {
        // Given
        Watchman watchman = new Watchman(said::add, changes::incrementAndGet);

        // When
        watchman.watch(new Watched("Kafka", this::end, this::start));
        List<String> told = List.of(next(), next(), next(), next());
        watchman.rest();

        // Then
        assertThat(told)
                .containsExactly(
                        "Kafka has ended; it is started again in 1 s",
                        "Kafka did not come back: no room",
                        "Kafka has ended; it is started again in 2 s",
                        "Kafka is ready again");
        assertThat(changes).hasValue(1);
    }

    @Test
    void atRestItStartsNothing() throws InterruptedException {
        // Given
        Watchman watchman = new Watchman(said::add, changes::incrementAndGet);
        watchman.watch(new Watched("medals-service", alive::await, this::start));

        // When
        watchman.rest();
        alive.countDown();

        // Then
        assertThat(said.poll(200, TimeUnit.MILLISECONDS)).isNull();
        assertThat(starts).hasValue(0);
    }

    private String next() throws InterruptedException {
        return said.poll(10, TimeUnit.SECONDS);
    }

    /** Ended until it has been started twice. */
    private void end() throws InterruptedException {
        if (starts.get() > 1) alive.await();
    }

    private void start() {
        if (starts.incrementAndGet() == 1) throw new Failure("no room");
    }
}
