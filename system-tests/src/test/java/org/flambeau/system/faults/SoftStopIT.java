package org.flambeau.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.flambeau.cli.suite.ServiceProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Fault 9. */
@Tag("long")
class SoftStopIT extends FaultTest {

    private static final int PROMISED_SECONDS = 20;

    @Test
    void eachServiceIsOutWithinTwentySecondsOfSigtermUnderLoadAndNothingIsLost() throws Exception {
        try (Writers writers = Writers.at(suite, games, 4)) {
            for (String name : FaultySuite.SERVICES) {
                writers.awaitMore(40);
                ServiceProcess service = suite.service(name);
                ProcessHandle process = ProcessHandle.of(service.pid()).orElseThrow();
                long asked = System.nanoTime();
                FaultySuite.signal("TERM", service);
                process.onExit().get(PROMISED_SECONDS, TimeUnit.SECONDS);
                System.out.printf(
                        "%s was out after %d ms%n", name, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked));
                suite.startAgain(service);
            }
            writers.awaitMore(40);
            inspection().assertWhole(writers.end(), subscribers);
            assertThat(subscribers.get("the follower").connections()).isGreaterThan(1);
        }
    }
}
