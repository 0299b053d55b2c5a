package org.flambeau.livehub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.impl.VertxInternal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Joins, publications and full sockets in every order that 1,000 seeded rounds find. */
class JoinWhilePublishingTest {

    private static final int ROUNDS = 1000;
    private static final long SEED = Long.getLong("flambeau.seed", 20240726L);
    private static final Pattern ID = Pattern.compile("(?m)^id: (\\d+)$");
    private static final Pattern SNAPSHOT = Pattern.compile("event: snapshot\ndata: (\\d+)/(\\d+)");
    private static final VertxInternal VERTX = (VertxInternal) Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));

    @AfterAll
    static void stop() {
        VERTX.close();
    }

    @Test
    void everyoneGetsEveryNumberOnceInOrderWhereverTheyJoin() {
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(SEED + round);
            int entries = 1 + random.nextInt(60);
            List<FlakySink> sinks = new CopyOnWriteArrayList<>();
            Numbers numbers = new Numbers(random.nextInt(40));
            Hub<Long, Long> hub = new Hub<>(HubLimits.standard()
                    .withRingEntries(1 << (1 + random.nextInt(6)))
                    .withHeartbeat(Duration.ofHours(1))
                    .withReads(1 + random.nextInt(600), 1 + random.nextInt(8), Duration.ofMillis(1)));
            Channel<Long, Long> channel = hub.open("numbers", 0L, numbers);

            for (int published = 0; published < entries; published++) {
                if (random.nextInt(5) == 0) join(channel, numbers, random, sinks);
                numbers.publish(channel);
            }
            join(channel, numbers, random, sinks);

            String seed = "seed " + (SEED + round);
            for (FlakySink sink : sinks)
                await(seed)
                        .atMost(Duration.ofSeconds(60))
                        .pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> sink.opened() && sink.last() == sink.lastWanted(entries));
            for (FlakySink sink : sinks) sink.check(seed, entries);
            hub.close();
        }
    }

    private static void join(Channel<Long, Long> channel, Numbers numbers, Random random, List<FlakySink> sinks) {
        long head = channel.head().sequence();
        Start start = List.of(new Start.After(head == 0 ? 0 : random.nextInt((int) head)), new Start.WithState())
                .get(random.nextInt(2));
        long divisor = 1 + random.nextInt(3);
        View<Long, Long> view = divisor == 1 ? View.whole(numbers) : numbers.multiplesOf(divisor);
        FlakySink sink = new FlakySink(start, divisor, new Random(random.nextLong()));
        sinks.add(sink);
        Context context = VERTX.createEventLoopContext();
        sink.context = context;
        context.runOnContext(
                ignored -> channel.join(new Arrival<>(new Origin("somewhere", null), view, start), () -> sink));
    }

    /** Is full now and then, and has room again a little later or before its write returns. */
    private static final class FlakySink implements Sink {
        private final Start start;
        private final long divisor;
        private final Random random;
        private final StringBuffer received = new StringBuffer();
        private Context context;
        private Runnable room;
        private boolean full;

        FlakySink(Start start, long divisor, Random random) {
            this.start = start;
            this.divisor = divisor;
            this.random = random;
        }

        boolean opened() {
            return received.indexOf("event: open") >= 0;
        }

        long last() {
            List<Long> ids = ids();
            if (!ids.isEmpty()) return ids.get(ids.size() - 1);
            return origin();
        }

        long lastWanted(long entries) {
            return Math.max(origin(), entries / divisor * divisor);
        }

        private long origin() {
            if (start instanceof Start.After after) return after.sequence();
            Matcher snapshot = SNAPSHOT.matcher(received);
            return snapshot.find() ? Long.parseLong(snapshot.group(1)) : -1;
        }

        private List<Long> ids() {
            List<Long> ids = new ArrayList<>();
            Matcher id = ID.matcher(received.toString());
            while (id.find()) ids.add(Long.parseLong(id.group(1)));
            return ids;
        }

        void check(String seed, long entries) {
            assertThat(ids())
                    .as(seed)
                    .containsExactlyElementsOf(LongStream.rangeClosed(origin() + 1, entries)
                            .filter(number -> number % divisor == 0)
                            .boxed()
                            .toList());
            Matcher snapshot = SNAPSHOT.matcher(received);
            if (snapshot.find()) {
                long at = Long.parseLong(snapshot.group(1));
                assertThat(snapshot.group(2)).as(seed).isEqualTo("" + at * (at + 1) / 2);
            }
        }

        @Override
        public void write(Frame frame) {
            frame.payloads().forEach(received::append);
        }

        @Override
        public void flush() {
            int mood = random.nextInt(4);
            if (mood == 0) room.run();
            if (mood > 1) return;
            full = true;
            context.runOnContext(ignored -> {
                full = false;
                room.run();
            });
        }

        @Override
        public boolean isFull() {
            return full;
        }

        @Override
        public void onRoom(Runnable action) {
            room = action;
        }

        @Override
        public void onClosed(Runnable action) {}

        @Override
        public void end() {}
    }
}
