package org.flambeau.cli.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.flambeau.cli.feed.SseReader.Event;
import org.junit.jupiter.api.Test;

/** The examples follow WHATWG HTML, section 9.2.6. */
class SseReaderTest {

    private final SseReader reader = new SseReader();

    @Test
    void anEventHasItsNameDataAndId() {
        assertThat(read("event: notification", "id: 7", "data: {}", ""))
                .containsExactly(new Event("notification", "{}", "7"));
    }

    @Test
    void anEventWithoutANameIsAMessage() {
        assertThat(read("data: a", "")).containsExactly(new Event("message", "a", ""));
    }

    @Test
    void linesOfDataAreJoined() {
        assertThat(read("data: first", "data", "data:  third", ""))
                .containsExactly(new Event("message", "first\n\n third", ""));
    }

    @Test
    void anIdWithoutDataIsNoEventAndIsKept() {
        assertThat(read("id: 41", "")).isEmpty();
        assertThat(reader.lastEventId()).isEqualTo("41");
        assertThat(read("data: a", "")).containsExactly(new Event("message", "a", "41"));
    }

    @Test
    void whatIsCutInTheMiddleDoesNotMoveTheId() {
        // Given
        read("id: 7", "data: whole", "");
        read("event: notification", "id: 8", "data: half");

        // When
        reader.restart();

        // Then
        assertThat(reader.lastEventId()).isEqualTo("7");
        assertThat(read("data: next", "")).containsExactly(new Event("message", "next", "7"));
    }

    @Test
    void commentsAndUnknownFieldsSayNothing() {
        assertThat(read(": heartbeat", "")).isEmpty();
        assertThat(read("colour: blue", ":", "data: a", "")).containsExactly(new Event("message", "a", ""));
    }

    @Test
    void theServerAsksForAPauseInDigitsOnly() {
        assertThat(reader.retryMillis()).isEqualTo(-1);
        read("retry: 1500", "");
        assertThat(reader.retryMillis()).isEqualTo(1500);
        read("retry: soon", "retry: -1", "");
        assertThat(reader.retryMillis()).isEqualTo(1500);
    }

    @Test
    void anIdWithANullCharacterIsPassedOver() {
        read("id: 7", "");
        read("id: 8\u0000", "data: a", "");
        assertThat(reader.lastEventId()).isEqualTo("7");
    }

    private List<Event> read(String... lines) {
        List<Event> events = new ArrayList<>();
        for (String line : lines) reader.line(line).ifPresent(events::add);
        return events;
    }
}
