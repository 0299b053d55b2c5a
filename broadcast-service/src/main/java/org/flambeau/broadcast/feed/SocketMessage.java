package org.flambeau.broadcast.feed;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.List;
import java.util.Map;
import org.flambeau.broadcast.interest.Interest;
import org.flambeau.contracts.EventJson;
import org.flambeau.http.Refusal;
import org.flambeau.livehub.Start;

/**
 * What a follower says over WebSocket.
 *
 * @param interest values per field of an {@link Interest}, null for everything
 * @param lastEventId where to go on after, null for where the stream has come to
 * @param since the publication instant to begin at
 * @param snapshot whether the present state comes first
 */
record SocketMessage(
        @JsonProperty(required = true) Type type,
        Map<String, List<String>> interest,
        Long lastEventId,
        String since,
        boolean snapshot) {

    private static final ObjectReader STRICT = EventJson.mapper()
            .readerFor(SocketMessage.class)
            .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    enum Type {
        /** Follow with this interest from now on. */
        @JsonProperty("subscribe")
        SUBSCRIBE,
        /** Stay, and be told nothing until the next {@code subscribe}. */
        @JsonProperty("unsubscribe")
        UNSUBSCRIBE
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem when it is no such message */
    static SocketMessage read(String text) {
        try {
            SocketMessage message = STRICT.readValue(text);
            if (message != null && message.type != null) return message;
        } catch (JsonProcessingException e) {
            throw Refusal.malformed("message", text, "not understood: " + e.getOriginalMessage());
        }
        throw Refusal.malformed("type", null, "expected subscribe or unsubscribe");
    }

    /** @param reached where the stream has come to */
    LiveQuestion question(long reached) {
        if (lastEventId != null && lastEventId < 0)
            throw Refusal.malformed("lastEventId", lastEventId, "expected the id of a notification: 0, 1, 2, ...");
        Interest wanted = interest == null ? Interest.ALL : Interest.of("interest.", interest);
        Start start = lastEventId != null
                ? new Start.After(lastEventId)
                : snapshot ? new Start.WithState() : new Start.After(reached);
        return LiveQuestion.of(start, lastEventId == null ? since : null, wanted, snapshot);
    }
}
