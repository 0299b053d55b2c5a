package org.flambeau.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.flambeau.cli.api.Desk;
import org.flambeau.cli.suite.ServiceProcess;
import org.flambeau.cli.suite.Suite;
import org.junit.jupiter.api.Test;

/** Fault 5: two replicas of medals-service, one of whose relays leads. */
class TwoRelaysIT extends FaultTest {

    /** What the design promises: the other leads after at most so long. */
    private static final Duration TAKEOVER = Duration.ofSeconds(15);

    /** Thirty seconds in the long set. */
    private static final Duration PAUSE = Duration.ofSeconds(Integer.getInteger("faults.paused.seconds", 0));

    @Test
    void theOtherRelayTakesOverWhenTheLeaderIsPausedAndOrderIsKeptWhenItGoesOn() throws Exception {
        List<ServiceProcess> replicas = List.of(suite.service(Suite.MEDALS), suite.second(Suite.MEDALS));
        ServiceProcess leader =
                Awaitility.await("a leader").atMost(TAKEOVER).until(() -> leading(replicas), found -> found != null);
        ServiceProcess other = replicas.get(1 - replicas.indexOf(leader));
        try (Writers writers =
                new Writers(List.of(other.address() + "/games/" + games), suite.token("results"), 4, 20)) {
            writers.awaitMore(40);

            FaultySuite.signal("STOP", leader);
            long paused = System.nanoTime();
            try {
                Awaitility.await("the other leads").atMost(TAKEOVER).until(() -> leads(other));
                long told = subscribers.values().iterator().next().last();
                Awaitility.await("news goes on")
                        .atMost(TAKEOVER)
                        .until(() -> subscribers.values().iterator().next().last() > told);
                writers.awaitMore(40);
                Awaitility.await("the pause")
                        .atMost(PAUSE.plusSeconds(5))
                        .until(() -> System.nanoTime() - paused >= PAUSE.toNanos());
            } finally {
                FaultySuite.signal("CONT", leader);
            }
            Awaitility.await("it notices").atMost(TAKEOVER).until(() -> !leads(leader));
            writers.awaitMore(40);

            assertThat(leads(other)).isTrue();
            inspection().assertWhole(writers.end(), subscribers);
        }
    }

    private ServiceProcess leading(List<ServiceProcess> replicas) throws IOException {
        for (ServiceProcess replica : replicas) if (leads(replica)) return replica;
        return null;
    }

    private boolean leads(ServiceProcess replica) throws IOException {
        Desk operator = suite.operator(replica);
        return operator.get("/operator/messaging").body().path("leads").asBoolean();
    }
}
