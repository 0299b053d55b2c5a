package org.flambeau.livehub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.impl.VertxInternal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Subscribers of one event loop whose every write takes its time. */
class RoundTest {

    private static final int SUBSCRIBERS = 200;
    private static final long WRITE_NANOS = 100_000;
    private static final Vertx VERTX = Vertx.vertx();

    private final Context loop = ((VertxInternal) VERTX).createEventLoopContext();
    private final Numbers numbers = new Numbers(0);
    private final Hub<Long, Long> hub = new Hub<>(HubLimits.standard());
    private final Channel<Long, Long> channel = hub.open("numbers", 0L, numbers);
    private final List<SlowSink> sinks = new ArrayList<>();
    private final List<Subscription<Long, Long>> subscriptions = new ArrayList<>();

    @AfterAll
    static void stop() {
        VERTX.close();
    }

    @Test
    void whatComesToALoopWaitsForASliceOfARoundAndNotForAllSubscribers() throws Exception {
        join();
        long had = asPublished(ignored -> {});
        assertThat(had).isBetween(1L, SUBSCRIBERS / 2L);
        everyoneHas(1);
    }

    @Test
    void nobodyMissesATurnWhenOthersLeaveOrChangeTheirInterestDuringARound() throws Exception {
        join();
        asPublished(had -> {
            sinks.get(0).closed.run();
            subscriptions.get(1).change(numbers.multiplesOf(7), new Start.Now());
            sinks.get(SUBSCRIBERS - 1).closed.run();
        });
        everyoneHas(1, 2, SUBSCRIBERS - 1);
        onLoop(() -> numbers.publish(channel));
        everyoneHas(2, 2, SUBSCRIBERS - 1);
    }

    @Test
    void whatIsPublishedDuringARoundIsToldInTheNext() throws Exception {
        join();
        asPublished(had -> numbers.publish(channel));
        everyoneHas(2);
    }

    private void join() throws Exception {
        onLoop(() -> {
            for (int subscriber = 0; subscriber < SUBSCRIBERS; subscriber++) {
                SlowSink sink = new SlowSink();
                sinks.add(sink);
                View<Long, Long> view = numbers.multiplesOf(1);
                Origin origin = new Origin("address " + subscriber, null);
                subscriptions.add(((Admission.In<Long, Long>)
                                channel.join(new Arrival<>(origin, view, new Start.Now()), () -> sink))
                        .subscription());
            }
        });
    }

    /** Publishes, and does something on the loop as soon as the loop comes to it; tells how many had the number then. */
    private long asPublished(Consumer<Long> meanwhile) throws Exception {
        CompletableFuture<Long> had = new CompletableFuture<>();
        onLoop(() -> {
            numbers.publish(channel);
            loop.runOnContext(ignored -> {
                long told = sinks.stream().filter(sink -> sink.numbers == 1).count();
                meanwhile.accept(told);
                had.complete(told);
            });
        });
        return had.get(10, TimeUnit.SECONDS);
    }

    private void everyoneHas(int count) {
        everyoneHas(count, 0, SUBSCRIBERS);
    }

    private void everyoneHas(int count, int from, int to) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(sinks.subList(from, to)).allMatch(sink -> sink.numbers == count));
    }

    private void onLoop(Runnable task) throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        loop.runOnContext(ignored -> {
            task.run();
            done.complete(null);
        });
        done.get(10, TimeUnit.SECONDS);
    }

    private static final class SlowSink extends RoomySink {
        private volatile int numbers;
        private Runnable closed;

        @Override
        public void write(Frame frame) {
            for (Buffer payload : frame.payloads())
                numbers += payload.toString().split("event: number", -1).length - 1;
            long until = System.nanoTime() + WRITE_NANOS;
            while (System.nanoTime() < until) Thread.onSpinWait();
        }

        @Override
        public void onClosed(Runnable action) {
            closed = action;
        }
    }
}
