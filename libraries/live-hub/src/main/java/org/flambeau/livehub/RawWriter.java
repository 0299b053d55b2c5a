package org.flambeau.livehub;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.unix.FileDescriptor;
import io.netty.channel.unix.UnixChannel;
import io.netty.handler.ssl.SslHandler;
import java.io.IOException;

/**
 * Writes frames below the encoder of a connection, above its TLS. No subscriber costs an encoding, an allocation or a copy
 * then. Where Netty has the operating system's own transport and nothing of the connection waits, a frame goes straight to
 * the socket; what the socket does not take goes Netty's way, which says when there is room again.
 */
final class RawWriter {

    private static final String IDLE_HANDLER = "idle";

    private final ChannelHandlerContext encoder;
    /** Null where frames do not go straight to the socket. */
    private final FileDescriptor socket;

    private final ChannelOutboundBuffer queue;
    private boolean queued;
    private boolean flushed = true;

    private RawWriter(ChannelHandlerContext encoder, FileDescriptor socket) {
        this.encoder = encoder;
        this.socket = socket;
        this.queue = encoder.channel().unsafe().outboundBuffer();
    }

    /** @param encoder place of the connection's encoder in its pipeline */
    static RawWriter below(ChannelHandlerContext encoder) {
        ChannelPipeline pipeline = encoder.pipeline();
        // It does not see what goes below it, and would cut a busy stream as idle. Heartbeats find a peer that is gone.
        if (pipeline.get(IDLE_HANDLER) != null) pipeline.remove(IDLE_HANDLER);
        boolean straight = encoder.channel() instanceof UnixChannel && pipeline.get(SslHandler.class) == null;
        return new RawWriter(encoder, straight ? ((UnixChannel) encoder.channel()).fd() : null);
    }

    void write(Frame frame) {
        int sent = straight(frame);
        queued = sent < frame.length();
        if (!queued) return;
        flushed = false;
        encoder.write(frame.wire(sent), encoder.voidPromise());
    }

    void flush() {
        if (flushed) return;
        flushed = true;
        encoder.flush();
    }

    boolean isFull() {
        return queued && !encoder.channel().isWritable();
    }

    /**
     * How many bytes the socket took at once. None when something waits for it, whose turn it is before, or when it is
     * closed; that happens on this very event loop, so an open one is still this connection's.
     */
    private int straight(Frame frame) {
        if (socket == null || !socket.isOpen() || queue == null || queue.totalPendingWriteBytes() > 0) return 0;
        try {
            return frame.writeTo(socket);
        } catch (IOException gone) {
            // Netty's way meets the same failure, and closes the connection as it does with any other.
            return 0;
        }
    }
}
