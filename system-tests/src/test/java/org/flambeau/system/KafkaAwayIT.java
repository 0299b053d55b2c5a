package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.flambeau.cli.api.Desk;
import org.flambeau.cli.api.Http;
import org.junit.jupiter.api.Test;

class KafkaAwayIT {

    @Test
    void aPodiumThatIsEnteredWhileKafkaIsAwayIsAnsweredAtOnceAndPublishedWhenKafkaIsBack() throws Exception {
        RunningSuite suite = RunningSuite.get();
        suite.reset();
        Desk chief = suite.medals("results-chief");
        try (Follower follower = Follower.withSnapshot(suite)) {
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(follower::isConnected);
            suite.suite().kafka().stop();

            Http.Answer first = chief.put(
                    "/events/ATHM100M/podium",
                    null,
                    "kafka-away-1",
                    "application/json",
                    Http.json(Podiums.gold("USA", "Noah LYLES")));
            Http.Answer second = chief.put(
                    "/events/ATHW100M/podium",
                    null,
                    "kafka-away-2",
                    "application/json",
                    Http.json(Podiums.gold("LCA", "Julien ALFRED")));
            List<Long> whileAway = follower.sequences();
            suite.suite().kafka().start();

            assertThat(first.status()).isEqualTo(201);
            assertThat(second.status()).isEqualTo(201);
            assertThat(whileAway).noneMatch(sequence -> sequence > follower.startsAfter());
            Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(follower.headlines())
                    .hasSize(5));
            assertThat(follower.headlines().get(0)).contains("Noah LYLES");
            assertThat(follower.headlines().get(1)).isEqualTo("United States: first medal of these Games");
            assertThat(follower.headlines().get(2)).contains("Julien ALFRED");
            assertThat(follower.headlines().subList(3, 5))
                    .containsExactly("Saint Lucia: first gold medal ever", "Saint Lucia: first medal ever");
            Desk operator = new Desk(suite.addresses().medals(), suite.token("operator"));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> operator.get("/operator/messaging")
                                    .body()
                                    .path("outboxDepth")
                                    .asInt()
                            == 0);
        }
    }
}
