package org.flambeau.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.broadcast.Fixtures.MEDLEY;
import static org.flambeau.broadcast.Fixtures.athlete;
import static org.flambeau.broadcast.Fixtures.podium;
import static org.flambeau.broadcast.Fixtures.send;
import static org.flambeau.broadcast.Heads.awaitHead;
import static org.flambeau.contracts.medals.MedalColour.GOLD;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.flambeau.messaging.outbox.OutboxTable;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

/** What a replica publishes itself, while its relay carries nothing to the topic. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
@TestProfile(OwnNewsTest.NoRelay.class)
class OwnNewsTest {

    public static class NoRelay implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("flambeau.relay.enabled", "false");
        }
    }

    @Inject
    OutboxTable outbox;

    @Test
    void followersOfTheReplicaThatPublishesNeedNotWaitForTheTopic() throws SQLException {
        send(Fixtures.games("own"));
        send(podium("own", MEDLEY, 1, athlete(GOLD, "1", "Leon MARCHAND", "FRA")));

        awaitHead("own", 2);

        assertThat(outbox.unpublished(10))
                .filteredOn(row -> row.key().equals("own"))
                .hasSize(2);
    }
}
