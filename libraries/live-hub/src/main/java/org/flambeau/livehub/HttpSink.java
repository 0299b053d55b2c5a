package org.flambeau.livehub;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;

/** A chunked HTTP response as a sink. */
public final class HttpSink implements Sink {

    private final HttpServerRequest request;
    private final HttpServerResponse response;

    public HttpSink(HttpServerRequest request) {
        this.request = request;
        this.response = request.response();
    }

    @Override
    public void write(Buffer frames) {
        if (!response.closed()) response.write(frames);
    }

    @Override
    public boolean isFull() {
        return response.writeQueueFull();
    }

    @Override
    public void onRoom(Runnable action) {
        response.drainHandler(ignored -> action.run());
    }

    @Override
    public void onClosed(Runnable action) {
        response.closeHandler(ignored -> action.run());
        response.exceptionHandler(ignored -> action.run());
        // The handlers above can be displaced by others that watch the same response; the channel's future cannot.
        if (request.connection() instanceof ConnectionBase connection)
            connection.channel().closeFuture().addListener(ignored -> action.run());
    }

    @Override
    public void end() {
        if (!response.ended() && !response.closed()) response.end();
    }
}
