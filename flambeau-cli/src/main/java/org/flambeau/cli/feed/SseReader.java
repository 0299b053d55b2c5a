package org.flambeau.cli.feed;

import java.util.Optional;

/**
 * Puts the lines of an event stream together into events (WHATWG HTML, section 9.2.6). The last event id outlives an
 * event, also of one without data.
 */
public final class SseReader {

    private String event = "";
    private final StringBuilder data = new StringBuilder();
    private String idOfThisEvent = "";
    private String lastEventId = "";
    private long retryMillis = -1;

    /** One event of the stream; {@code id} is the last event id after it, empty when there was none yet. */
    public record Event(String name, String data, String id) {}

    /** Takes a line; an empty one ends an event. */
    public Optional<Event> line(String line) {
        if (line.isEmpty()) return dispatch();
        if (line.startsWith(":")) return Optional.empty();
        int colon = line.indexOf(':');
        String field = colon < 0 ? line : line.substring(0, colon);
        String value = colon < 0 ? "" : line.substring(colon + 1);
        if (value.startsWith(" ")) value = value.substring(1);
        switch (field) {
            case "event" -> event = value;
            case "data" -> data.append(value).append('\n');
            case "id" -> idOfThisEvent = value.indexOf(0) < 0 ? value : idOfThisEvent;
            case "retry" -> retryMillis = value.matches("\\d{1,9}") ? Long.parseLong(value) : retryMillis;
            default -> {
                // unknown fields are passed over, as the specification says
            }
        }
        return Optional.empty();
    }

    /** Forgets the beginning of an event whose end was lost with the connection: its id was not reached. */
    public void restart() {
        event = "";
        data.setLength(0);
        idOfThisEvent = lastEventId;
    }

    public String lastEventId() {
        return lastEventId;
    }

    /** What the server asks to wait before a reconnect, -1 when it has not asked. */
    public long retryMillis() {
        return retryMillis;
    }

    private Optional<Event> dispatch() {
        String name = event.isEmpty() ? "message" : event;
        event = "";
        lastEventId = idOfThisEvent;
        if (data.isEmpty()) return Optional.empty();
        String whole = data.substring(0, data.length() - 1);
        data.setLength(0);
        return Optional.of(new Event(name, whole, lastEventId));
    }
}
