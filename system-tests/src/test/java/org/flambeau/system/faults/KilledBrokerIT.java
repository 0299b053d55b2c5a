package org.flambeau.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.flambeau.system.faults.Operation.Attempt;
import org.junit.jupiter.api.Test;

/** Fault 3. */
class KilledBrokerIT extends FaultTest {

    @Test
    void nothingIsLostAndOrderIsKeptWhenTheBrokerIsKilledUnderWritesAndNobodyAtTheDeskNotices() throws Exception {
        try (Writers writers = Writers.at(suite, games, 4)) {
            writers.awaitMore(60);
            suite.kafka().kill();
            writers.awaitMore(60);
            suite.kafka().start();
            writers.awaitMore(30);

            var history = writers.end();
            assertThat(writers.attempts()).extracting(Attempt::status).containsOnly(200, 201);
            inspection().assertWhole(history, subscribers);
        }
    }
}
