package org.flambeau.broadcast.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import org.flambeau.broadcast.interest.Interest;
import org.flambeau.contracts.EventJson;

/** An interest as it stands in its column: JSON, fields and values in order, so that equal interests are equal texts. */
final class InterestText {

    private InterestText() {}

    static String written(Interest interest) {
        try {
            return EventJson.mapper().writeValueAsString(interest.values());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an interest is not written as JSON", e);
        }
    }

    static Interest read(String text) {
        try {
            return Interest.of(EventJson.mapper().readValue(text, new TypeReference<Map<String, List<String>>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored interest cannot be read: " + text, e);
        }
    }
}
