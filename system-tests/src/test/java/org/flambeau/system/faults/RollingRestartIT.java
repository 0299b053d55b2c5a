package org.flambeau.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.flambeau.cli.suite.ServiceProcess;
import org.flambeau.cli.suite.Suite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Fault 10, and what two replicas of each service promise side by side. */
@Tag("long")
class RollingRestartIT extends FaultTest {

    private static final int CROWD = 2_000;
    private static final int OUT_SECONDS = 20;
    private static final Duration SOON = Duration.ofSeconds(90);

    /** Two changes a second: what is told to thousands leaves a service that starts some processor. */
    private static final long PAUSE_MILLIS = 2_000;

    @Test
    void noSequenceIsMissedOrDoubledWhenBothReplicasOfEachServiceAreRestartedOneAfterTheOther() throws Exception {
        List<ServiceProcess> all = new ArrayList<>();
        for (String name : FaultySuite.SERVICES) {
            all.add(suite.service(name));
            all.add(suite.second(name));
        }
        List<String> desks = all.stream()
                .filter(process -> process.name().startsWith(Suite.MEDALS))
                .map(process -> process.address() + "/games/" + games)
                .toList();
        List<URI> boards = all.stream()
                .filter(process -> process.name().startsWith(Suite.BROADCAST))
                .map(process -> URI.create(process.address()))
                .toList();
        try (Crowd crowd = new Crowd(boards, games, 0, CROWD);
                Writers writers = new Writers(desks, suite.token("results"), 4, PAUSE_MILLIS)) {
            writers.awaitMore(20);
            Awaitility.await("the crowd is there").atMost(SOON).until(() -> crowd.hasReached(1));
            for (ServiceProcess process : all) {
                FaultySuite.signal("TERM", process);
                ProcessHandle.of(process.pid()).ifPresent(handle -> handle.onExit()
                        .orTimeout(OUT_SECONDS, TimeUnit.SECONDS)
                        .join());
                suite.startAgain(process);
                writers.awaitMore(10);
            }
            Evidence evidence = inspection().assertWhole(writers.end(), subscribers);

            long head = evidence.notifications().size();
            Awaitility.await("the crowd has everything").atMost(SOON).until(() -> crowd.hasReached(head));
            assertThat(crowd.broken(head)).isEmpty();
            assertThat(crowd.comings()).isGreaterThanOrEqualTo(2 * CROWD);
            System.out.printf("%d followers came %d times for %d notifications%n", CROWD, crowd.comings(), head);
        }
    }
}
