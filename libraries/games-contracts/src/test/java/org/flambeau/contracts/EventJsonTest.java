package org.flambeau.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.flambeau.contracts.medals.Competitor;
import org.flambeau.contracts.medals.CompetitorKind;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.contracts.medals.PlacedMedal;
import org.junit.jupiter.api.Test;

class EventJsonTest {

    private static final PlacedMedal MEDAL = new PlacedMedal(
            MedalColour.GOLD,
            "BOT",
            Map.of("en", "Botswana"),
            Instant.parse("2024-08-08T18:30:00Z"),
            LocalDate.parse("2024-08-08"),
            new Competitor(CompetitorKind.ATHLETE, "1903133", "Letsile TEBOGO", null));

    private static final String JSON = """
            {"medal":"GOLD","organisation":"BOT","organisationNames":{"en":"Botswana"},\
            "awardedAt":"2024-08-08T18:30:00Z","medalDate":"2024-08-08",\
            "competitor":{"kind":"ATHLETE","code":"1903133","name":"Letsile TEBOGO","members":[]}}""";

    @Test
    void instantsAndDaysAreIsoText() throws Exception {
        assertThat(EventJson.mapper().writeValueAsString(MEDAL)).isEqualTo(JSON);
    }

    @Test
    void aFieldThatANewerProducerAddsIsPassedOver() throws Exception {
        String newer = JSON.replaceFirst("\\{", "{\"addedLater\":[1,2],");
        assertThat(EventJson.mapper().readValue(newer, PlacedMedal.class)).isEqualTo(MEDAL);
    }

    @Test
    void anEventIdIsAggregateAndVersion() {
        String aggregate = Aggregates.podium("paris-2024", "ATHM200M");
        assertThat(Aggregates.eventId(aggregate, 3)).isEqualTo("podium/paris-2024/ATHM200M/3");
    }

    @Test
    void theDeadLetterTopicNamesTopicAndConsumer() {
        assertThat(Topics.deadLetters(Topics.MEDALS, "editing")).isEqualTo("games.medals.v1.editing.dlq");
    }

    @Test
    void everyEventTypeHasItsSchema() {
        List<String> types = List.of(
                EventTypes.GAMES_CHANGED,
                EventTypes.GAMES_RESET,
                EventTypes.PODIUM_CHANGED,
                EventTypes.MILESTONE_CHANGED,
                EventTypes.CEREMONY_CHANGED,
                EventTypes.NOTIFICATION_PUBLISHED,
                EventTypes.RESEND_REQUESTED,
                EventTypes.DEAD_LETTERED);
        assertThat(types).allSatisfy(type -> assertThat(getClass().getResource(EventTypes.schemaOf(type)))
                .as(type)
                .isNotNull());
    }
}
