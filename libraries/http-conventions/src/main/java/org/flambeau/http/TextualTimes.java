package org.flambeau.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.function.Function;

/** Instants, days, times of day and durations are ISO 8601 text in requests; a number or a list is refused. */
final class TextualTimes extends SimpleModule {

    TextualTimes() {
        super("textual-times");
        take(
                Instant.class,
                "an instant with its offset, such as 2024-08-08T20:30:00+02:00",
                text -> OffsetDateTime.parse(text).toInstant());
        take(LocalDate.class, "a day, such as 2024-08-08", LocalDate::parse);
        take(LocalTime.class, "a time of day, such as 03:00", LocalTime::parse);
        take(Duration.class, "an ISO 8601 duration, such as PT8M", Duration::parse);
    }

    private <T> void take(Class<T> type, String expected, Function<String, T> parse) {
        addDeserializer(type, new Textual<>(type, expected, parse));
    }

    private static final class Textual<T> extends StdDeserializer<T> {

        private final transient Function<String, T> parse;
        private final String expected;

        Textual(Class<T> type, String expected, Function<String, T> parse) {
            super(type);
            this.expected = expected;
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                String sent = parser.currentToken().isScalarValue()
                        ? parser.getText()
                        : parser.currentToken().asString();
                throw context.weirdStringException(sent, handledType(), "expected " + expected);
            }
            String text = parser.getText().trim();
            try {
                return parse.apply(text);
            } catch (DateTimeException | ArithmeticException e) {
                throw context.weirdStringException(text, handledType(), "expected " + expected);
            }
        }
    }
}
