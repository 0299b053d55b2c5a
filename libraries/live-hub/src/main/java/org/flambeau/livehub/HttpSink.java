package org.flambeau.livehub;

import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * A chunked HTTP response as a sink. The first write goes the usual way and takes the head along; after it, on HTTP/1.1,
 * frames go below the encoder as they are, and over any other version as the body of a response.
 */
public final class HttpSink implements Sink {

    private static final String ENCODER = "httpEncoder";

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private RawWriter raw;
    private boolean opened;

    /** @param request one whose response has its status and headers, and is to be {@code chunked} */
    public HttpSink(HttpServerRequest request) {
        this.request = request;
        this.response = request.response();
    }

    @Override
    public void write(Frame frame) {
        if (raw != null) {
            raw.write(frame);
            return;
        }
        if (response.closed()) return;
        frame.payloads().forEach(response::write);
        if (!opened) open();
    }

    private void open() {
        opened = true;
        if (request.version() != HttpVersion.HTTP_1_1 || !(request.connection() instanceof ConnectionBase connection))
            return;
        ChannelHandlerContext encoder = connection.channel().pipeline().context(ENCODER);
        if (encoder != null) raw = RawWriter.below(encoder);
    }

    @Override
    public void flush() {
        if (raw != null) raw.flush();
    }

    @Override
    public boolean isFull() {
        return raw != null ? raw.isFull() : response.writeQueueFull();
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
