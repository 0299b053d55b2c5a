package org.flambeau.broadcast.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class WebhookLoopTest {

    private static final long DEADLINE_MILLIS = 1_500;

    @Inject
    Vertx loopsOfTheFollowers;

    @Inject
    PinnedPost post;

    @Test
    void anAnswerIsReadInTimeWhileTheLoopsOfTheFollowersStand() throws Exception {
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
        CountDownLatch over = new CountDownLatch(1);
        CountDownLatch standing = new CountDownLatch(stand(over));
        try {
            for (EventExecutor loop : loopsOfTheFollowers.nettyEventLoopGroup()) loop.execute(standing::countDown);
            assertThat(standing.await(100, TimeUnit.MILLISECONDS))
                    .as("the loops go on")
                    .isFalse();
            URI url = URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/");
            PinnedPost.Answer answer = post.send(
                            url, InetAddress.getLoopbackAddress(), Map.of(), "{}".getBytes(), DEADLINE_MILLIS)
                    .get(2 * DEADLINE_MILLIS, TimeUnit.MILLISECONDS);
            assertThat(answer.status()).isEqualTo(204);
        } finally {
            over.countDown();
            receiver.stop(0);
        }
    }

    /** Has all of them wait, and tells how many they are. */
    private int stand(CountDownLatch over) {
        int loops = 0;
        for (EventExecutor loop : loopsOfTheFollowers.nettyEventLoopGroup()) {
            loop.execute(() -> {
                try {
                    over.await(10, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            loops++;
        }
        return loops;
    }
}
