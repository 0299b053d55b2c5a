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
    private static final int ENTRY_BYTES = 1_200;

    @Test
    void aWriteFromTheStoreIsClosedLikeAnyOtherWhenItHasGrownLarge() {
        // Given: 60 entries of about a thousand bytes, of which memory holds two and the store gives 50 at once
        Numbers numbers = new Numbers(1_000);
        HubLimits limits = HubLimits.standard()
                .withRingEntries(2)
                .withHeartbeat(Duration.ofHours(1))
                .withReads(BATCH_BYTES, 50, Duration.ofMillis(1));
        Hub<Long, Long> hub = new Hub<>(limits);
        Channel<Long, Long> channel = hub.open("numbers", 0L, numbers);
        Arrival<Long, Long> arrival =
                new Arrival<>(new Origin("somewhere", null), View.whole(numbers), new Start.After(0));
        for (int published = 0; published < 60; published++) numbers.publish(channel);
        Collected collected = new Collected();
        Vertx vertx = Vertx.vertx();
        try {
            vertx.getOrCreateContext().runOnContext(ignored -> channel.join(arrival, () -> collected));

            await().atMost(Duration.ofSeconds(60)).until(() -> collected.text().contains("id: 60\n"));

            assertThat(collected.writes)
                    .allSatisfy(write -> assertThat(write.length()).isLessThan(BATCH_BYTES + ENTRY_BYTES));
            assertThat(collected.writes.size()).as("writes").isLessThan(20);
            assertThat(collected.text().split("event: number")).hasSize(61);
        } finally {
            hub.close();
            vertx.close();
        }
    }

    private static final class Collected extends RoomySink {
        private final List<Buffer> writes = new CopyOnWriteArrayList<>();
        private Buffer write = Buffer.buffer();

        String text() {
            StringBuilder text = new StringBuilder();
            writes.forEach(text::append);
            return text.toString();
        }

        @Override
        public void write(Frame frame) {
            frame.payloads().forEach(write::appendBuffer);
        }

        @Override
        public void flush() {
            writes.add(write);
            write = Buffer.buffer();
        }
    }
}
