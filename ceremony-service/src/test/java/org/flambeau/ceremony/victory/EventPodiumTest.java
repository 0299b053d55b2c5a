package org.flambeau.ceremony.victory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flambeau.contracts.medals.Category;
import org.flambeau.contracts.medals.EventDescription;
import org.flambeau.contracts.medals.EventProgress;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.contracts.medals.PodiumChanged;
import org.flambeau.contracts.medals.PodiumStatus;
import org.flambeau.contracts.medals.TableChange;
import org.flambeau.contracts.medals.UnrankedLine;
import org.flambeau.contracts.medals.VacantPlace;
import org.junit.jupiter.api.Test;

class EventPodiumTest {

    private static final Instant AT = Instant.parse("2024-08-03T13:00:00Z");

    @Test
    void whoWasToldToBeUnrankedStaysSoWhenItsLineDoesNotComeAgain() {
        EventPodium first = EventPodium.of(podium(1, null, unranked("AIN")), Set.of());
        EventPodium second = EventPodium.of(podium(2, null), first.unranked());

        assertThat(second.unranked()).containsExactly("AIN");
    }

    @Test
    void anExceptionSaysThatAllIsTold() {
        assertThat(EventPodium.of(podium(1, null), Set.of()).placesOpen()).isTrue();
        assertThat(EventPodium.of(podium(1, "no further finishers"), Set.of()).placesOpen())
                .isFalse();
    }

    private static UnrankedLine unranked(String organisation) {
        return new UnrankedLine(organisation, Map.of("en", organisation), 1, 0, 0, 1, 0);
    }

    private static PodiumChanged podium(long version, String exception, UnrankedLine... unranked) {
        EventDescription event = new EventDescription(
                "ROWMSCULL1",
                Map.of("en", "Men's Single Sculls"),
                "ROW",
                Map.of("en", "Rowing"),
                Category.M,
                1,
                null,
                null);
        TableChange table =
                new TableChange(version, AT, new EventProgress(329, 1), List.of(), List.of(), List.of(unranked));
        return new PodiumChanged(
                "paris-2024",
                event,
                version,
                PodiumStatus.OFFICIAL,
                null,
                AT,
                AT,
                List.of(),
                List.of(new VacantPlace(MedalColour.BRONZE, "disqualified")),
                exception,
                null,
                List.of(),
                table);
    }
}
