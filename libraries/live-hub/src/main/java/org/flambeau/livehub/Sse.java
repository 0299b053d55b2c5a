package org.flambeau.livehub;

import io.vertx.core.buffer.Buffer;

/** Frames of the Server-Sent Events format (WHATWG HTML, section 9.2). */
public final class Sse {

    private Sse() {}

    /** An event that leaves the subscriber's last id as it is. */
    public static Buffer event(String name, String data) {
        return frame(new StringBuilder(), name, data);
    }

    /** An event that sets the subscriber's last id. */
    public static Buffer event(String name, long id, String data) {
        return frame(new StringBuilder("id: ").append(id).append('\n'), name, data);
    }

    /** How long the subscriber shall wait before it comes back, in milliseconds. */
    public static Buffer retry(long millis) {
        return Buffer.buffer("retry: " + millis + "\n\n");
    }

    private static Buffer frame(StringBuilder frame, String name, String data) {
        frame.append("event: ").append(name).append('\n');
        data.lines().forEach(line -> frame.append("data: ").append(line).append('\n'));
        return Buffer.buffer(frame.append('\n').toString());
    }
}
