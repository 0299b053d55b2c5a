package org.flambeau.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.flambeau.cli.suite.ServiceProcess;
import org.flambeau.cli.suite.Suite;
import org.junit.jupiter.api.Test;

/** Fault 1: the moments between the commit of a podium, its way to Kafka, and the mark that it has arrived. */
class KilledRelayIT extends FaultTest {

    private static final String MARK = "update outbox set published_at";
    private static final int MOMENT_SECONDS = 60;

    @Test
    void aPodiumThatIsCommittedAndNotPublishedWhenMedalsIsKilledIsPublishedOnceItIsBack() throws Exception {
        ServiceProcess medals = suite.service(Suite.MEDALS);
        suite.awaitDrained();
        suite.toKafka(medals).swallow();
        try (Writers writers = Writers.at(suite, games, 4)) {
            writers.awaitMore(20);

            medals.kill();
            suite.toKafka(medals).heal();
            suite.startAgain(medals);

            writers.awaitMore(20);
            inspection().assertWhole(writers.end(), subscribers);
        }
    }

    @Test
    void whatKafkaHasAcknowledgedWhenTheRelayIsKilledBeforeItsMarkIsTwiceOnTheTopicAndOnceEverywhereElse()
            throws Exception {
        ServiceProcess medals = suite.service(Suite.MEDALS);
        suite.awaitDrained();
        try (Writers writers =
                new Writers(List.of(medals.address() + "/games/" + games), suite.token("results"), 1, 1_000)) {
            Trap mark = suite.toDatabase(medals).set(Trap.sql(MARK));
            mark.sprung().get(MOMENT_SECONDS, TimeUnit.SECONDS);

            medals.kill();
            suite.toDatabase(medals).heal();
            suite.startAgain(medals);

            writers.awaitMore(3);
            Evidence evidence = inspection().assertWhole(writers.end(), subscribers);
            assertThat(Inspection.duplicates(evidence)).isPositive();
        }
    }

    /** The same of broadcast-service: there it is a notification that comes twice. */
    @Test
    void aNotificationThatIsPublishedTwiceIsToldToASubscriberOnce() throws Exception {
        ServiceProcess broadcast = suite.service(Suite.BROADCAST);
        suite.awaitDrained();
        try (Writers writers = Writers.at(suite, games, 1)) {
            Trap mark = suite.toDatabase(broadcast).set(Trap.sql(MARK));
            mark.sprung().get(MOMENT_SECONDS, TimeUnit.SECONDS);

            broadcast.kill();
            suite.toDatabase(broadcast).heal();
            suite.startAgain(broadcast);

            writers.awaitMore(20);
            Evidence evidence = inspection().assertWhole(writers.end(), subscribers);
            assertThat(Inspection.duplicates(evidence)).isPositive();
        }
    }
}
