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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class RelayLeaseTest {

    @Inject
    DataSource database;

    private String relay;
    private RelayLease one;
    private RelayLease two;

    @BeforeEach
    void twoReplicas() {
        relay = "relay-" + UUID.randomUUID();
        one = new RelayLease(database, new Leased(Duration.ofMillis(600)), relay);
        two = new RelayLease(database, new Leased(Duration.ofMillis(600)), relay);
    }

    @Test
    void oneReplicaLeadsAndTheOtherDoesNot() throws Exception {
        assertThat(one.hold()).isTrue();
        assertThat(two.hold()).isFalse();
        assertThat(one.hold()).isTrue();
        assertThat(one.term()).isEqualTo(1);
    }

    @Test
    void aLeaderThatFallsSilentIsReplacedInANewTerm() throws Exception {
        one.hold();

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(two::hold);

        assertThat(two.term()).isEqualTo(2);
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !one.hold());
        assertThat(one.held()).isFalse();
    }

    @Test
    void aLeaderThatStopsLetsTheOtherLeadAtOnce() throws Exception {
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
