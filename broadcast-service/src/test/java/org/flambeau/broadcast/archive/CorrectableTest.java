package org.flambeau.broadcast.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.flambeau.messaging.sql.Statements;
import org.flambeau.messaging.sql.Trip;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class CorrectableTest {

    private static final String GAMES = "told-often";
    private static final String EVENT = "EVENT1";
    private static final int TIMES = 5_000;

    @Inject
    NotificationRows notifications;

    @Inject
    Statements statements;

    @Test
    void whatACorrectionTakesBackIsFoundWithoutReadingWhatWasCorrectedBefore() {
        QuarkusTransaction.begin();
        try {
            toldOften();
            assertThat(correctable()).containsExactly((long) TIMES);
            assertThat(String.join("\n", plan()))
                    .contains("notification_correctable")
                    .doesNotContain("Filter");
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** Each corrects the one before it. */
    private void toldOften() {
        Trip told = statements.trip();
        told.change("insert into feed (games, head) values (?, ?)", GAMES, TIMES);
        told.change("""
                insert into notification (games, sequence, published_at, kind, podium, corrected_by, payload)
                select ?, told, now(), 'CORRECTION', ?, nullif(told, ?) + 1, ''
                from generate_series(1, ?) told""", GAMES, EVENT, TIMES, TIMES);
        told.change("analyze notification");
        told.make();
    }

    private List<Long> correctable() {
        Trip look = statements.trip();
        Supplier<List<Long>> found = notifications.correctable(look, GAMES, EVENT);
        look.make();
        return found.get();
    }

    private List<String> plan() {
        return statements.list("explain " + NotificationRows.CORRECTABLE, row -> row.getString(1), GAMES, EVENT);
    }
}
