package org.flambeau.ceremony.production;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.flambeau.livehub.Frame;
import org.flambeau.livehub.Frames;
import org.flambeau.livehub.Protocol;
import org.flambeau.livehub.Start;
import org.flambeau.livehub.Wire;

/** The events of a production's stream. Each state is whole, so none of them has to be numbered or made up for. */
final class ShowFrames implements Protocol<ShowState, ShowState> {

    private final ObjectMapper json;
    private final Clock clock;
    private final Supplier<Instant> seen;

    /** @param seen when the ceremony was last found to be as the newest state says */
    ShowFrames(ObjectMapper json, Clock clock, Supplier<Instant> seen) {
        this.json = json;
        this.clock = clock;
        this.seen = seen;
    }

    /**
     * A sign of life.
     *
     * @param now time of the server
     * @param seen until when the newest state is known to be true: far behind {@code now} when the database is away
     */
    record Heartbeat(Instant now, Instant seen) {}

    @Override
    public Frames entry(long sequence, ShowState state) {
        return new Frames(null, frame(state));
    }

    /** Each state is told by itself. */
    @Override
    public Frame conflated(long last, List<ShowState> states) {
        return null;
    }

    @Override
    public Frame open(long head, long from, Start start) {
        return heartbeat(head, true);
    }

    @Override
    public Frame snapshot(long at, ShowState state) {
        return frame(state);
    }

    @Override
    public Frame heartbeat(long head, boolean reached) {
        return Wire.SSE.event(
                "heartbeat", text(new Heartbeat(clock.instant().truncatedTo(ChronoUnit.MILLIS), seen.get())));
    }

    /** States that were left out: the one that follows makes up for them. */
    @Override
    public Frame gap(long first, long last) {
        return Wire.SSE.event("skipped", "{\"states\":" + (last - first + 1) + "}");
    }

    private Frame frame(ShowState state) {
        return Wire.SSE.event("state", text(state));
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not written as JSON: " + value.getClass(), e);
        }
    }
}
