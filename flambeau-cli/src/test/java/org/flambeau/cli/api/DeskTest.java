package org.flambeau.cli.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskTest {

    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

    private ShelfServer shelf;
    private Desk desk;

    @BeforeEach
    void start() throws IOException {
        shelf = new ShelfServer();
        desk = new Desk(shelf.address(), null);
    }

    @AfterEach
    void stop() {
        shelf.close();
    }

    @Test
    void settingCreatesWhatIsNotThereAndChangesWhatIs() {
        assertThat(desk.set("/a", "application/json", BODY).tag()).isEqualTo("\"1\"");
        assertThat(desk.set("/a", "application/json", BODY).tag()).isEqualTo("\"2\"");
    }

    @Test
    void aPutWhoseAnswerWasLostIsNoFailure() {
        // Given
        shelf.with("/a", 4).losingTheAnswerOf("/a");

        // When
        Http.Answer answer = desk.set("/a", "application/json", BODY);

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(shelf.puts()).hasSize(2);
    }

    @Test
    void aListThatWasNeverPutIsEmptyAndIsCreated() {
        shelf.with("/organisations", 0);

        assertThat(desk.isEmpty("/organisations")).isTrue();
        assertThat(desk.set("/organisations", "text/csv", BODY).ok()).isTrue();
        assertThat(desk.isEmpty("/organisations")).isFalse();
        assertThat(desk.isEmpty("/nowhere")).isTrue();
    }
}
