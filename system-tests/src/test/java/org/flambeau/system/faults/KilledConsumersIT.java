package org.flambeau.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flambeau.cli.api.Http;
import org.flambeau.cli.suite.ServiceProcess;
import org.flambeau.cli.suite.Suite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Fault 6: the consumer that makes notifications of podiums. */
@Tag("long")
class KilledConsumersIT extends FaultTest {

    private static final String GROUP = "broadcast-service.editing.medals";
    private static final Pattern DUPLICATES =
            Pattern.compile("flambeau_inbox_duplicates_total\\{[^}]*consumer=\"editing\"[^}]*} ([0-9.]+)");
    private static final int MOMENT_SECONDS = 60;

    private ServiceProcess broadcast;

    @BeforeEach
    void theConsumer() {
        broadcast = suite.service(Suite.BROADCAST);
    }

    @Test
    void aConsumerThatIsKilledInTheMiddleOfItsTransactionHasDoneNothingAndDoesItOnceItIsBack() throws Exception {
        try (Writers writers = Writers.at(suite, games, 4)) {
            writers.awaitMore(40);
            Trap effect = suite.toDatabase(broadcast).set(Trap.sql("insert into notification"));
            effect.sprung().get(MOMENT_SECONDS, TimeUnit.SECONDS);

            broadcast.kill();
            suite.toDatabase(broadcast).heal();
            suite.startAgain(broadcast);

            writers.awaitMore(40);
            inspection().assertWhole(writers.end(), subscribers);
        }
    }

    @Test
    void whatAConsumerHadCommittedAndNotAcknowledgedWhenItWasKilledComesAgainAndHasNoSecondEffect() throws Exception {
        try (Writers writers = Writers.at(suite, games, 4)) {
            writers.awaitMore(40);
            Trap acknowledgement = suite.toKafka(broadcast).set(Trap.acknowledgement(GROUP));
            acknowledgement.sprung().get(MOMENT_SECONDS, TimeUnit.SECONDS);

            broadcast.kill();
            suite.toKafka(broadcast).heal();
            suite.startAgain(broadcast);

            writers.awaitMore(40);
            inspection().assertWhole(writers.end(), subscribers);
            assertThat(duplicates()).as("records that came again").isPositive();
        }
    }

    private double duplicates() {
        String metrics = new String(
                Http.get(broadcast.address() + "/q/metrics", Map.of()).bytes());
        Matcher matcher = DUPLICATES.matcher(metrics);
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : 0;
    }
}
