package org.flambeau.livehub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class WriteSizeTest {

    private static final int BATCH_BYTES = 5_000;
    private static final int ENTRY_BYTES = 1_100;

    @Test
    void aWriteFromTheStoreIsClosedLikeAnyOtherWhenItHasGrownLarge() {
        // Given: 60 entries of about a thousand bytes, of which memory holds two and the store gives 50 at once
        Numbers numbers = new Numbers(1_000);
        HubLimits limits = new HubLimits(2, 10, Duration.ofHours(1), BATCH_BYTES, 50, Duration.ofMillis(1));
        Hub<Long> hub = new Hub<>(limits);
        Channel<Long> channel = hub.open("numbers", 0L, numbers, numbers);
        for (int published = 0; published < 60; published++) numbers.publish(channel);
        Collected collected = new Collected();
        Vertx vertx = Vertx.vertx();
        try {
            vertx.getOrCreateContext().runOnContext(ignored -> channel.join(new Start.After(0), () -> collected));

            await().until(() -> collected.text().contains("id: 60\n"));

            assertThat(collected.writes)
                    .allSatisfy(write -> assertThat(write.length()).isLessThan(BATCH_BYTES + ENTRY_BYTES));
            assertThat(collected.text().split("event: number")).hasSize(61);
        } finally {
            hub.close();
            vertx.close();
        }
    }

    private static final class Collected implements Sink {
        private final List<Buffer> writes = new CopyOnWriteArrayList<>();

        String text() {
            StringBuilder text = new StringBuilder();
            writes.forEach(text::append);
            return text.toString();
        }

        @Override
        public void write(Buffer frames) {
            writes.add(frames);
        }

        @Override
        public boolean isFull() {
            return false;
        }

        @Override
        public void onRoom(Runnable action) {}

        @Override
        public void onClosed(Runnable action) {}

        @Override
        public void end() {}
    }
}
