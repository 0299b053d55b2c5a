package org.flambeau.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.flambeau.system.faults.Operation.Attempt;
import org.junit.jupiter.api.Test;

/** Fault 2. */
class KilledDatabaseIT extends FaultTest {

    private static final int NOT_NOW = 503;

    @Test
    void everyAcknowledgedPodiumIsThereAfterPostgresIsKilledAndWritersMeanwhileAreToldWhenToComeAgain()
            throws Exception {
        try (Writers writers = Writers.at(suite, games, 6)) {
            writers.awaitMore(100);
            int before = writers.attempts().size();
            suite.postgres().kill();
            Awaitility.await("refusals")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> writers.attempts().size() > before + 12);
            suite.postgres().start();
            writers.awaitMore(60); // nobody has touched a service
            List<Operation> history = writers.end();

            assertThat(writers.attempts())
                    .filteredOn(attempt -> attempt.status() / 100 != 2)
                    .isNotEmpty()
                    .allSatisfy(attempt -> assertThat(attempt.status()).isEqualTo(NOT_NOW))
                    .allMatch(Attempt::retryAfter);
            inspection().assertWhole(history, subscribers);
        }
    }
}
