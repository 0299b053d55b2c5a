package org.flambeau.broadcast.webhook;

import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The event loop of the webhooks, one of its own: on the loops of the followers an answer that has come waits for
 * thousands of writes, and would be taken for one that has not.
 */
class WebhookLoop {

    static final String NAME = "webhooks";

    private static final int CLOSE_SECONDS = 5;

    @Produces
    @Singleton
    @Identifier(NAME)
    Vertx open() {
        return Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setWorkerPoolSize(1)
                .setInternalBlockingPoolSize(1)
                .setPreferNativeTransport(true)
                // Nothing is served from files, and the file system of a container is for reading.
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
    }

    void close(@Disposes @Identifier(NAME) Vertx vertx)
            throws ExecutionException, InterruptedException, TimeoutException {
        vertx.close().toCompletionStage().toCompletableFuture().get(CLOSE_SECONDS, TimeUnit.SECONDS);
    }
}
