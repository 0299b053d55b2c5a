package org.flambeau.ceremony.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;

/**
 * Reads a flag that is false when it is left out. Whatever is there must be true or false, null included: a secret that
 * is mistyped must not become public.
 */
public final class Flag extends StdDeserializer<Boolean> {

    private static final String EXPECTED = "expected true or false, or the field left out";

    public Flag() {
        super(boolean.class);
    }

    @Override
    public Boolean deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) return token == JsonToken.VALUE_TRUE;
        String sent = token.isScalarValue() ? parser.getText() : token.asString();
        throw context.weirdStringException(sent, boolean.class, EXPECTED);
    }

    @Override
    public Boolean getNullValue(DeserializationContext context) throws JsonMappingException {
        throw context.weirdStringException("null", boolean.class, EXPECTED);
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
        return false;
    }
}
