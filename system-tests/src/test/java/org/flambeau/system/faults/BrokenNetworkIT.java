package org.flambeau.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.flambeau.cli.suite.ServiceProcess;
import org.flambeau.cli.suite.Suite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fault 8: each pair of a service and a server, in turn, for some seconds each; a minute each in the long set. */
@Tag("long")
class BrokenNetworkIT extends FaultTest {

    private static final int SECONDS = Integer.getInteger("faults.seconds", 3);
    private static final Duration SLOW = Duration.ofSeconds(1); // each way, so that every answer comes two seconds late

    /** Twenty changes a second, of which a fault of a minute leaves no more than can be told in the next. */
    private static final long PAUSE_MILLIS = 200;

    enum Fault {
        SLOW_DATABASE(link -> link.slow(SLOW), true),
        CUT_DATABASE(Link::cut, true),
        SWALLOWED_DATABASE(Link::swallow, true),
        CUT_KAFKA(Link::cut, false),
        SWALLOWED_KAFKA(Link::swallow, false);

        private final Consumer<Link> begin;
        private final boolean ofDatabase;

        Fault(Consumer<Link> begin, boolean ofDatabase) {
            this.begin = begin;
            this.ofDatabase = ofDatabase;
        }
    }

    static Stream<Fault> faults() {
        return Stream.of(Fault.values());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void nothingIsLostAndOrderIsKeptWhileTheNetworkOfEachServiceInTurnIsBroken(Fault fault) throws Exception {
        List<String> desk = List.of(suite.addresses().medals() + "/games/" + games);
        try (Writers writers = new Writers(desk, suite.token("results"), 4, PAUSE_MILLIS)) {
            for (String name : List.of(Suite.MEDALS, Suite.BROADCAST, Suite.CEREMONY)) {
                writers.awaitMore(10);
                ServiceProcess service = suite.service(name);
                Link link = fault.ofDatabase ? suite.toDatabase(service) : suite.toKafka(service);
                fault.begin.accept(link);
                TimeUnit.SECONDS.sleep(SECONDS);
                link.heal();
            }
            writers.awaitMore(10);
            List<Operation> history = writers.end();
            assertThat(history).isNotEmpty();
            inspection().assertWhole(history, subscribers);
        }
    }
}
