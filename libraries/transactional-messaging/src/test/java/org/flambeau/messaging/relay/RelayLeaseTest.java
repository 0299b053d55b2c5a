package org.flambeau.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class RelayLeaseTest {

    /** Longer than a slow machine takes for a test that needs no lease to end. */
    private static final Duration LONG = Duration.ofMinutes(2);

    @Inject
    DataSource database;

    private RelayLease one;
    private RelayLease two;

    private void twoReplicas(Duration lease) {
        String relay = "relay-" + UUID.randomUUID();
        one = new RelayLease(database, new Leased(lease), relay);
        two = new RelayLease(database, new Leased(lease), relay);
    }

    @Test
    void oneReplicaLeadsAndTheOtherDoesNot() throws Exception {
        twoReplicas(LONG);
        assertThat(one.hold()).isTrue();
        assertThat(two.hold()).isFalse();
        assertThat(one.hold()).isTrue();
        assertThat(one.term()).isEqualTo(1);
    }

    @Test
    void aLeaderThatFallsSilentIsReplacedInANewTerm() throws Exception {
        twoReplicas(Duration.ofSeconds(3));
        one.hold();

        Awaitility.await().atMost(Duration.ofSeconds(60)).until(two::hold);

        assertThat(two.term()).isEqualTo(2);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            two.hold();
            return !one.hold();
        });
        assertThat(one.held()).isFalse();
    }

    @Test
    void aLeaderThatStopsLetsTheOtherLeadAtOnce() throws Exception {
        twoReplicas(LONG);
        one.hold();
        one.release();

        assertThat(two.hold()).isTrue();
        assertThat(two.term()).isEqualTo(2);
    }

    private record Leased(Duration lease) implements RelaySettings {
        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public Duration poll() {
            return Duration.ofMillis(100);
        }

        @Override
        public int batch() {
            return 10;
        }

        @Override
        public Duration longestPause() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration rememberKeys() {
            return Duration.ofHours(1);
        }
    }
}
