package org.flambeau.livehub;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Writes frames below the encoder of a connection, above its TLS. No subscriber costs an encoding, an allocation or a copy
 * then.
 */
final class RawWriter {

    private static final String IDLE_HANDLER = "idle";

    private final ChannelHandlerContext encoder;
    private boolean written;

    private RawWriter(ChannelHandlerContext encoder) {
        this.encoder = encoder;
    }

    /** @param encoder name of a handler of the connection's pipeline */
    static RawWriter below(ConnectionBase connection, String encoder) {
        return below(connection, connection.channel().pipeline().context(encoder));
    }

    static RawWriter below(ConnectionBase connection, ChannelHandlerContext encoder) {
        ChannelPipeline pipeline = connection.channel().pipeline();
        // It does not see what goes below it, and would cut a busy stream as idle. Heartbeats find a peer that is gone.
        if (pipeline.get(IDLE_HANDLER) != null) pipeline.remove(IDLE_HANDLER);
        return new RawWriter(encoder);
    }

    void write(Frame frame) {
        written = true;
        encoder.write(frame.wire(), encoder.voidPromise());
    }

    void flush() {
        if (!written) return;
        written = false;
        encoder.flush();
    }

    boolean isFull() {
        return !encoder.channel().isWritable();
    }
}
