package org.flambeau.medals.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Map;
import java.util.TreeMap;
import org.flambeau.contracts.EventJson;

/** The JSON that stands in columns and stored answers, in the form that events have. */
public final class JsonText {

    private static final TypeReference<TreeMap<String, String>> NAMES = new TypeReference<>() {};

    private JsonText() {}

    public static String of(Object value) {
        try {
            return EventJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + value, e);
        }
    }

    /** Reads what {@link #of} wrote. */
    public static <T> T read(String json, Class<T> shape) {
        try {
            return EventJson.mapper().readValue(json, shape);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds something that is not a " + shape.getSimpleName(), e);
        }
    }

    /** Names per language, in the order of their language tags. */
    public static Map<String, String> names(String json) {
        try {
            return EventJson.mapper().readValue(json, NAMES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds something that are not names", e);
        }
    }
}
