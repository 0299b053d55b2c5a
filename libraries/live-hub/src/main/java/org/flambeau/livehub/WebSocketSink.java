package org.flambeau.livehub;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.WebSocketFrameEncoder;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.impl.ConnectionBase;

/** A WebSocket as a sink: each frame is one text message that goes below the encoder as it is. */
public final class WebSocketSink implements Sink {

    private static final short GOING_AWAY = 1001;

    private final ServerWebSocket socket;
    private final Channel channel;
    private final RawWriter raw;

    /** @param connection that of the request which became the socket */
    public WebSocketSink(ServerWebSocket socket, ConnectionBase connection) {
        this.socket = socket;
        this.channel = connection.channel();
        this.raw = RawWriter.below(channel.pipeline().context(WebSocketFrameEncoder.class));
    }

    @Override
    public void write(Frame frame) {
        if (channel.isActive()) raw.write(frame);
    }

    @Override
    public void flush() {
        raw.flush();
    }

    @Override
    public boolean isFull() {
        return raw.isFull();
    }

    @Override
    public void onRoom(Runnable action) {
        socket.drainHandler(ignored -> action.run());
    }

    @Override
    public void onClosed(Runnable action) {
        channel.closeFuture().addListener(ignored -> action.run());
    }

    @Override
    public void end() {
        if (!socket.isClosed()) socket.close(GOING_AWAY, "come back");
    }
}
