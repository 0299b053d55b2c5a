package org.flambeau.broadcast;

import static io.restassured.RestAssured.when;
import static org.flambeau.broadcast.Fixtures.MEDLEY;
import static org.flambeau.broadcast.Fixtures.athlete;
import static org.flambeau.broadcast.Fixtures.podium;
import static org.flambeau.broadcast.Fixtures.send;
import static org.flambeau.broadcast.Fixtures.sendAborted;
import static org.flambeau.broadcast.Heads.awaitHead;
import static org.flambeau.contracts.medals.MedalColour.GOLD;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.flambeau.contracts.medals.Category;
import org.flambeau.contracts.medals.EventDescription;
import org.flambeau.contracts.medals.PodiumChanged;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;

/** A batch of a relay that was not committed in Kafka: decision 15. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class AbortedBatchTest {

    private static final EventDescription BUTTERFLY = new EventDescription(
            "SWMM200MBF",
            Map.of("en", "Men's 200m Butterfly"),
            "SWM",
            Map.of("en", "Swimming"),
            Category.M,
            1,
            null,
            null);

    @Test
    void whatIsReadOfItIsToldAtOnceAndWhenItIsSentAgainNotASecondTime() {
        PodiumChanged medley = podium("aborted", MEDLEY, 1, athlete(GOLD, "1", "Leon MARCHAND", "FRA"));

        sendAborted(medley);
        awaitHead("aborted", 1);

        send(medley);
        send(podium("aborted", BUTTERFLY, 2, athlete(GOLD, "1", "Leon MARCHAND", "FRA")));
        awaitHead("aborted", 2);
        when().get("/games/aborted/notifications")
                .then()
                .body("items.sequence", equalTo(List.of(1, 2)))
                .body("items.podium.event.code", equalTo(List.of("SWMM400MIM", "SWMM200MBF")));
    }
}
