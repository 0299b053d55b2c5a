package org.flambeau.ceremony.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.flambeau.livehub.Frame;
import org.flambeau.livehub.Sink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScreenTest {

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger screens = new AtomicInteger();
    private final Connection connection = new Connection();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void itsStreamEndsWhenItsTokenExpires() {
        new Screen(connection, screens, vertx, Duration.ofMillis(50));

        await().atMost(Duration.ofSeconds(60)).untilTrue(connection.ended);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(screens).hasValue(0));
    }

    @Test
    void oneThatLeavesIsCountedOnce() {
        Screen screen = new Screen(connection, screens, vertx, Duration.ofHours(1));
        AtomicInteger told = new AtomicInteger();
        screen.onClosed(told::incrementAndGet);
        assertThat(screens).hasValue(1);

        connection.closed.run();
        connection.closed.run();
        screen.end();

        assertThat(screens).hasValue(0);
        assertThat(told).hasValue(2);
    }

    private static final class Connection implements Sink {

        private final AtomicBoolean ended = new AtomicBoolean();
        private Runnable closed;

        @Override
        public void write(Frame frame) {}

        @Override
        public void flush() {}

        @Override
        public boolean isFull() {
            return false;
        }

        @Override
        public void onRoom(Runnable action) {}

        @Override
        public void onClosed(Runnable action) {
            closed = action;
        }

        @Override
        public void end() {
            ended.set(true);
        }
    }
}
