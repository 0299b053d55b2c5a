package org.flambeau.livehub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class LoopLagsTest {

    @Test
    void aLoopThatHangsIsSeenWhileItHangsAndStaysToldAfterwards() throws Exception {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
        LoopLags lags = new LoopLags(vertx.nettyEventLoopGroup());
        double idle = worst(lags);
        CountDownLatch hangs = new CountDownLatch(1);
        try {
            vertx.nettyEventLoopGroup().next().execute(() -> {
                try {
                    hangs.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });

            await().atMost(Duration.ofSeconds(60)).until(() -> worst(lags) > idle);
            double seen = worst(lags);
            await().atMost(Duration.ofSeconds(60)).until(() -> worst(lags) > seen);
            assertThat(Collections.min(lags.millis()))
                    .as("the other loop is not late with it")
                    .isLessThan(worst(lags));
            hangs.countDown();
            assertThat(worst(lags)).isGreaterThanOrEqualTo(seen);
        } finally {
            hangs.countDown();
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static double worst(LoopLags lags) {
        return Collections.max(lags.millis());
    }
}
