package org.flambeau.broadcast.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.flambeau.contracts.notifications.NotificationKind;
import org.flambeau.contracts.notifications.NotificationPublished;
import org.flambeau.contracts.notifications.Subject;
import org.flambeau.contracts.notifications.Text;
import org.flambeau.contracts.notifications.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterestTest {

    private static final Subject MEDLEY = new Subject(
            List.of("FRA", "JPN"), List.of("1551042"), List.of("SWM"), List.of("SWMM400MIM"), List.of("M"), null);
    private static final Subject CLOSING =
            new Subject(List.of(), List.of(), List.of(), List.of(), List.of(), "closing");
    private static final Subject EVERYONE = new Subject(List.of(), List.of(), List.of(), List.of(), List.of(), null);
    private static final NotificationPublished MEDAL = told(NotificationKind.MEDAL, Urgency.HIGH, MEDLEY);
    private static final NotificationPublished STARTED =
            told(NotificationKind.CEREMONY_STARTED, Urgency.NORMAL, CLOSING);
    private static final NotificationPublished RESET = told(NotificationKind.RESET, Urgency.HIGH, EVERYONE);

    @ParameterizedTest
    @CsvSource({
        "organisation, JPN, USA",
        "athlete, 1551042, 1551043",
        "discipline, SWM, ATH",
        "event, SWMM400MIM, SWMM200MIM",
        "category, M, W",
        "kind, MEDAL, CORRECTION",
        "urgency, HIGH, LOW"
    })
    void eachFieldAsksForWhatANotificationConcerns(String field, String met, String unmet) {
        assertThat(Interest.of(Map.of(field, List.of(met))).matches(MEDAL)).isTrue();
        assertThat(Interest.of(Map.of(field, List.of(unmet))).matches(MEDAL)).isFalse();
    }

    @Test
    void aCeremonyIsFollowedByItsCode() {
        Interest closing = Interest.of(Map.of("ceremony", List.of("closing")));

        assertThat(closing.matches(STARTED)).isTrue();
        assertThat(closing.matches(MEDAL)).isFalse();
        assertThat(Interest.of(Map.of("ceremony", List.of("opening"))).matches(STARTED))
                .isFalse();
    }

    @Test
    void valuesOfAFieldAreAlternativesAndEveryFieldMustBeMet() {
        assertThat(Interest.of(Map.of("organisation", List.of("USA", "FRA"))).matches(MEDAL))
                .isTrue();
        assertThat(Interest.of(Map.of("organisation", List.of("USA", "FRA"), "category", List.of("M", "X")))
                        .matches(MEDAL))
                .isTrue();
        assertThat(Interest.of(Map.of("organisation", List.of("USA", "FRA"), "category", List.of("W")))
                        .matches(MEDAL))
                .isFalse();
        assertThat(Interest.ALL.matches(MEDAL)).isTrue();
    }

    @Test
    void aResetReachesWhoeverFollowsAnyoneUnlessItsKindIsLeftOut() {
        assertThat(Interest.of(Map.of("organisation", List.of("FRA"))).matches(RESET))
                .isTrue();
        assertThat(Interest.of(Map.of("ceremony", List.of("closing"), "kind", List.of("CEREMONY_STARTED", "RESET")))
                        .matches(RESET))
                .isTrue();
        assertThat(Interest.of(Map.of("organisation", List.of("FRA"), "kind", List.of("MEDAL")))
                        .matches(RESET))
                .isFalse();
    }

    @Test
    void interestsOfTheSameContentAreEqualInWhateverOrderTheyAreWritten() {
        Interest one = Interest.of(Map.of("organisation", List.of("USA", "FRA", "USA"), "kind", List.of("MEDAL")));
        Interest same = Interest.of(Map.of("kind", List.of("MEDAL"), "organisation", List.of("FRA", "USA")));

        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(one).isNotEqualTo(Interest.of(Map.of("organisation", List.of("FRA", "USA"))));
        assertThat(one.values()).isEqualTo(Map.of("kind", List.of("MEDAL"), "organisation", List.of("FRA", "USA")));
        assertThat(Interest.of(one.values())).isEqualTo(one);
    }

    @Test
    void aLanguageChoosesTheWordsAndKeepsNothingBack() {
        Interest french = Interest.of(Map.of("lang", List.of("fr-CA")));

        assertThat(french.matches(MEDAL)).isTrue();
        assertThat(french.told(MEDAL).texts()).isEqualTo(Map.of("fr", new Text("Or", "Or pour la France.")));
        assertThat(french.told(MEDAL).subject()).isEqualTo(MEDLEY);
        assertThat(Interest.of(Map.of("lang", List.of("fr", "en"))).told(MEDAL).texts())
                .isEqualTo(MEDAL.texts());
        assertThat(Interest.of(Map.of("lang", List.of("de"))).told(MEDAL).texts())
                .containsOnlyKeys("en");
        assertThat(Interest.ALL.told(MEDAL)).isSameAs(MEDAL);
    }

    @ParameterizedTest
    @CsvSource({
        "organisation, fra",
        "organisation, 'FRA,JPN'",
        "athlete, 'a b'",
        "discipline, swimming!",
        "event, 'SWM 400'",
        "category, MEN",
        "ceremony, Closing",
        "kind, medal",
        "urgency, FLASH",
        "lang, english",
    })
    void aValueThatAFieldDoesNotHaveIsRefusedByName(String field, String value) {
        HttpProblem refusal = catchThrowableOfType(HttpProblem.class, () -> Interest.of(Map.of(field, List.of(value))));

        assertThat(refusal.getStatusCode()).isEqualTo(400);
        assertThat(refusal.getParameters()).containsEntry("field", field).containsEntry("value", value);
    }

    @Test
    void whatNoFieldIsAndEmptyAndEndlessListsAreRefused() {
        refused("interests.colour", Map.of("colour", List.of("gold")));
        refused("interests.kind", Map.of("kind", List.of()));
        refused("interests.kind", Collections.singletonMap("kind", null));
        refused("interests.organisation", Map.of("organisation", Collections.nCopies(201, "FRA")));
        refused("interests.organisation", Map.of("organisation", Collections.singletonList(null)));
    }

    private static void refused(String field, Map<String, List<String>> values) {
        HttpProblem refusal = catchThrowableOfType(HttpProblem.class, () -> Interest.of("interests.", values));
        assertThat(refusal.getStatusCode()).isEqualTo(400);
        assertThat(refusal.getParameters()).containsEntry("field", field);
    }

    private static NotificationPublished told(NotificationKind kind, Urgency urgency, Subject subject) {
        return new NotificationPublished(
                "paris-2024",
                7,
                kind,
                urgency,
                "podium/paris-2024/SWMM400MIM/1",
                Instant.EPOCH,
                Instant.EPOCH,
                Map.of("en", new Text("Gold", "Gold for France."), "fr", new Text("Or", "Or pour la France.")),
                subject,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
