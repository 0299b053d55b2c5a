package org.flambeau.livehub;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.unix.FileDescriptor;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Bytes that are made once and written to any number of subscribers. They lie in one direct buffer together with what
 * their protocol puts around them (the length of an HTTP/1.1 chunk, the head of a WebSocket frame), so that a connection
 * can write them as they are; what cannot, writes the payload and lets its encoder do that. Immutable.
 */
public final class Frame {

    private final ByteBuffer bytes;
    private final ByteBuf wire;
    private final List<Buffer> payloads;

    /** @param bytes from its beginning to its limit */
    private Frame(ByteBuffer bytes, ByteBuf wire, List<Buffer> payloads) {
        this.bytes = bytes;
        this.wire = wire;
        this.payloads = payloads;
    }

    /** A chunk of a chunked HTTP/1.1 body (RFC 9112, section 7.1); the payload is not empty. */
    static Frame chunk(byte[] payload) {
        byte[] head = (Integer.toHexString(payload.length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        return around(head, payload, new byte[] {'\r', '\n'});
    }

    /** A whole, unmasked text message (RFC 6455, section 5.2). */
    static Frame text(byte[] payload) {
        int length = payload.length;
        ByteBuffer head = ByteBuffer.allocate(10).put((byte) 0x81);
        if (length < 126) head.put((byte) length);
        else if (length < 1 << 16) head.put((byte) 126).putShort((short) length);
        else head.put((byte) 127).putLong(length);
        byte[] bytes = new byte[head.position()];
        head.flip().get(bytes);
        return around(bytes, payload, new byte[0]);
    }

    /** Frames that follow each other, as one. */
    static Frame joined(List<Frame> frames) {
        if (frames.size() == 1) return frames.get(0);
        ByteBuffer all = ByteBuffer.allocateDirect(
                frames.stream().mapToInt(Frame::length).sum());
        frames.forEach(frame -> all.put(frame.wire.nioBuffer()));
        return new Frame(
                all.flip(),
                shared(all),
                frames.stream().flatMap(frame -> frame.payloads.stream()).toList());
    }

    /** Bytes on the wire, with what is around the payload. */
    int length() {
        return bytes.limit();
    }

    /** The bytes from a place on, as they go below a connection's encoder; to be written once. */
    ByteBuf wire(int from) {
        return wire.duplicate().readerIndex(from);
    }

    /**
     * Writes them to a socket at once, as many as it takes.
     *
     * @return how many it took
     * @throws IOException when the peer is gone
     */
    int writeTo(FileDescriptor socket) throws IOException {
        return socket.write(bytes, 0, bytes.limit());
    }

    /** What an encoder takes, one after the other. */
    public List<Buffer> payloads() {
        return payloads;
    }

    private static Frame around(byte[] head, byte[] payload, byte[] tail) {
        ByteBuffer all = ByteBuffer.allocateDirect(head.length + payload.length + tail.length);
        ByteBuf wire = shared(all.put(head).put(payload).put(tail).flip());
        return new Frame(all, wire, List.of(Buffer.buffer(wire.slice(head.length, payload.length))));
    }

    /** Left to the garbage collector: how many subscribers still have it in their socket's queue, nobody counts. */
    private static ByteBuf shared(ByteBuffer bytes) {
        return Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(bytes).asReadOnly());
    }
}
