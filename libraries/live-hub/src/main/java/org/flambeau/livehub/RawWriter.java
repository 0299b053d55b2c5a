package org.flambeau.livehub;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;

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

    /** @param encoder place of the connection's encoder in its pipeline */
    static RawWriter below(ChannelHandlerContext encoder) {
        ChannelPipeline pipeline = encoder.pipeline();
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
