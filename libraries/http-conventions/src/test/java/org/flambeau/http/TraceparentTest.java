package org.flambeau.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceparentTest {

    private static final String SENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4bf92f3577b34da6a3ce929d0e0e4736",
                "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\n"
            })
    void whatIsNotOfTheFormIsNoTrace(String header) {
        assertThat(Traceparent.of(header)).isEmpty();
    }

    @Test
    void aTraceIsKnownWhileItsFieldsAreThereAndNoLonger() {
        try (LogFields fields = new LogFields().and(Traceparent.of(SENT))) {
            assertThat(Traceparent.current().map(Traceparent::toString)).hasValue(SENT);
        }
        assertThat(Traceparent.current()).isEmpty();
    }

    @Test
    void whoIsInATraceStaysInIt() {
        Optional<Traceparent> other = Traceparent.of(SENT.replace("4bf9", "aaaa"));
        try (LogFields fields = new LogFields().and(Traceparent.of(SENT));
                LogFields inner = new LogFields().and(other)) {
            assertThat(Traceparent.current().map(Traceparent::toString)).hasValue(SENT);
        }
    }
}
