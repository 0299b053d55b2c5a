package org.flambeau.livehub;

import java.nio.charset.StandardCharsets;

/** How an event goes over a connection: with a name, data (JSON), and an id where it is numbered. */
public enum Wire {

    /** Server-Sent Events (WHATWG HTML, section 9.2) in chunks of an HTTP/1.1 body. */
    SSE {
        @Override
        Frame frame(long retryMillis, String name, Long id, String data) {
            StringBuilder frame = new StringBuilder(data.length() + 64);
            if (retryMillis > 0) frame.append("retry: ").append(retryMillis).append("\n\n");
            if (id != null) frame.append("id: ").append(id).append('\n');
            frame.append("event: ").append(name).append('\n');
            data.lines().forEach(line -> frame.append("data: ").append(line).append('\n'));
            return Frame.chunk(bytes(frame.append('\n')));
        }
    },

    /** One WebSocket text message: {@code {"event": ..., "id": ..., "data": ...}}; without id where there is none. */
    WEB_SOCKET {
        @Override
        Frame frame(long retryMillis, String name, Long id, String data) {
            StringBuilder frame = new StringBuilder(data.length() + 64);
            frame.append("{\"event\":\"").append(name).append('"');
            if (id != null) frame.append(",\"id\":").append(id);
            if (retryMillis > 0) frame.append(",\"retry\":").append(retryMillis);
            return Frame.text(bytes(frame.append(",\"data\":").append(data).append('}')));
        }
    };

    abstract Frame frame(long retryMillis, String name, Long id, String data);

    /** An event that leaves the subscriber's last id as it is. */
    public Frame event(String name, String data) {
        return frame(0, name, null, data);
    }

    /** An event that sets the subscriber's last id. */
    public Frame event(String name, long id, String data) {
        return frame(0, name, id, data);
    }

    /**
     * The first event of a stream.
     *
     * @param retryMillis how long who is cut off shall wait before it comes back, in milliseconds, above 0
     * @param id null for none
     */
    public Frame opening(long retryMillis, String name, Long id, String data) {
        return frame(retryMillis, name, id, data);
    }

    private static byte[] bytes(StringBuilder text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
