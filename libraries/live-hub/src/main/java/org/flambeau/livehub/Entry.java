package org.flambeau.livehub;

import io.vertx.core.buffer.Buffer;
import java.util.Objects;

/**
 * One numbered message, encoded once and shared by all subscribers: nobody may change its buffers.
 *
 * <p>The state goes on the wire before the message. Who is cut off between the two resumes before the message and sees
 * the state again, which does no harm; the other way round it would miss the state for good.
 *
 * @param state a frame without an id that becomes true with the message, null when there is none
 * @param message the numbered frame
 */
public record Entry(long sequence, Buffer state, Buffer message) {

    public Entry {
        if (sequence < 1) throw new IllegalArgumentException("a sequence starts at 1: " + sequence);
        Objects.requireNonNull(message);
    }

    int length() {
        return message.length() + (state == null ? 0 : state.length());
    }

    void appendTo(Buffer wire) {
        if (state != null) wire.appendBuffer(state);
        wire.appendBuffer(message);
    }
}
