package org.flambeau.broadcast.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.flambeau.broadcast.Fixtures.MEDLEY;
import static org.flambeau.broadcast.Fixtures.athlete;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.flambeau.broadcast.Fixtures;
import org.flambeau.broadcast.feed.OrganisationView.Medal;
import org.flambeau.broadcast.feed.OrganisationView.Standing;
import org.flambeau.contracts.medals.Category;
import org.flambeau.contracts.medals.EventDescription;
import org.flambeau.contracts.medals.EventProgress;
import org.flambeau.contracts.medals.GamesChanged;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.contracts.medals.MilestoneChanged;
import org.flambeau.contracts.medals.PlacedMedal;
import org.flambeau.contracts.medals.PodiumChanged;
import org.flambeau.contracts.medals.PodiumStatus;
import org.flambeau.contracts.medals.TableChange;
import org.flambeau.contracts.notifications.NotificationKind;
import org.flambeau.contracts.notifications.NotificationPublished;
import org.flambeau.contracts.notifications.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrganisationViewTest {

    private static final EventDescription FOIL = new EventDescription(
            "FENMFOIL", Map.of("en", "Men's Foil"), "FEN", Map.of("en", "Fencing"), Category.M, 1, null, null);
    private static final PlacedMedal BRONZE = athlete(MedalColour.BRONZE, "1", "Leon MARCHAND", "FRA");
    private static final PlacedMedal GOLD = athlete(MedalColour.GOLD, "2", "Enzo LEFORT", "FRA");
    private static final PlacedMedal OTHER = athlete(MedalColour.GOLD, "3", "Tomoyuki MATSUSHITA", "JPN");

    private FeedState state;
    private long told;

    @BeforeEach
    void aGamesIsKnown() {
        state = FeedState.empty("g");
        told = 0;
        tell(NotificationKind.GAMES, "2024-07-20T08:00:00Z", null, null, null, Fixtures.games("g"));
    }

    @Test
    void itHasTheMedalsOfTheOrganisationAloneAndWhereItStoodAtTheEndOfEachDay() {
        medal("2024-07-28T18:30:00Z", MEDLEY, 1, BRONZE, OTHER);
        medal("2024-07-29T18:30:00Z", FOIL, 2, GOLD);

        OrganisationView france = france();

        assertThat(france.names()).containsEntry("en", "France");
        assertThat(france.medals())
                .extracting(Medal::event, Medal::discipline, Medal::medal, Medal::competitor)
                .containsExactly(
                        tuple("FENMFOIL", "FEN", MedalColour.GOLD, "Enzo LEFORT"),
                        tuple("SWMM400MIM", "SWM", MedalColour.BRONZE, "Leon MARCHAND"));
        assertThat(france.days())
                .containsExactly(
                        new Standing(LocalDate.parse("2024-07-28"), 3, 1, 1),
                        new Standing(LocalDate.parse("2024-07-29"), 1, 1, 1));
    }

    @Test
    void aNightBelongsToTheDayBeforeUntilTheSportingDayEnds() {
        medal("2024-07-28T22:30:00Z", MEDLEY, 1, BRONZE);
        medal("2024-07-29T03:59:59Z", MEDLEY, 2, GOLD);

        assertThat(france().days()).extracting(Standing::day).containsExactly(LocalDate.parse("2024-07-28"));
        assertThat(france().days()).extracting(Standing::rank).containsExactly(1);
    }

    @Test
    void whatChangesAfterTheGamesCountsToTheirLastDay() {
        medal("2026-03-01T12:00:00Z", MEDLEY, 1, GOLD);

        assertThat(france().days()).extracting(Standing::day).containsExactly(LocalDate.parse("2024-08-11"));
    }

    @Test
    void aPodiumThatWasWithdrawnOrWhoseNotificationWasKilledIsNotTold() {
        medal("2024-07-28T18:30:00Z", MEDLEY, 1, BRONZE);
        medal("2024-07-28T19:30:00Z", FOIL, 2, GOLD);
        long ofFoil = told;

        podium(NotificationKind.WITHDRAWAL, "2024-07-28T20:00:00Z", MEDLEY, 3, PodiumStatus.WITHDRAWN, BRONZE);
        assertThat(france().medals()).extracting(Medal::event).containsExactly("FENMFOIL");

        tell(NotificationKind.KILL, "2024-07-28T20:30:00Z", List.of(ofFoil), null, null, null);
        assertThat(france().medals()).isEmpty();
        assertThat(france().line()).as("the table stands").isNotNull();
    }

    @Test
    void whoKillsTheWordsOfAStatusDoesNotKillTheMedalsOfWhichItTold() {
        medal("2024-07-28T18:30:00Z", MEDLEY, 1, BRONZE);
        long ofMedal = told;
        podium(NotificationKind.STATUS, "2024-07-28T19:00:00Z", MEDLEY, 2, PodiumStatus.PROTESTED, BRONZE);

        tell(NotificationKind.KILL, "2024-07-28T19:30:00Z", List.of(told), null, null, null);
        assertThat(france().medals()).extracting(Medal::event).containsExactly("SWMM400MIM");

        tell(NotificationKind.KILL, "2024-07-28T20:30:00Z", List.of(ofMedal), null, null, null);
        assertThat(france().medals()).isEmpty();
    }

    @Test
    void whoHasNoMedalIsNotThereAndAResetForgetsAll() {
        medal("2024-07-28T18:30:00Z", MEDLEY, 1, BRONZE);
        assertThat(OrganisationView.of(state, "JPN")).isEmpty();

        TableChange cleared =
                new TableChange(5, Fixtures.AT, new EventProgress(329, 0), List.of(), List.of(), List.of());
        state = state.with(new NotificationPublished(
                "g",
                ++told,
                NotificationKind.RESET,
                Urgency.HIGH,
                "cause",
                Fixtures.AT,
                Fixtures.AT,
                Map.of(),
                null,
                null,
                null,
                null,
                cleared,
                null,
                null,
                null));

        assertThat(OrganisationView.of(state, "FRA")).isEmpty();
        assertThat(state.history()).isEqualTo(MedalHistory.EMPTY);
    }

    @Test
    void milestonesAreKeptNewestFirstUntilAnEditorKillsThem() {
        for (int number = 1; number <= 13; number++) tellMilestone("FIRST_GOLD_EVER." + number, false);
        long newest = told;

        assertThat(state.history().milestones()).hasSize(12);
        assertThat(state.history().milestones().get(0).sequence()).isEqualTo(newest);
        assertThat(state.recent()).as("they take no place of other news").hasSize(1);

        tell(NotificationKind.KILL, "2024-07-28T20:30:00Z", List.of(newest), null, null, null);
        assertThat(state.history().milestones().get(0).sequence()).isEqualTo(newest - 1);
    }

    @Test
    void ofAMilestoneTheNewestWordAloneIsKept() {
        tellMilestone("FIRST_GOLD_EVER.BOT", false);
        tellMilestone("FIRST_GOLD_EVER.LCA", false);
        tellMilestone("FIRST_GOLD_EVER.BOT", true);

        assertThat(state.history().milestones())
                .extracting(NotificationPublished::milestone)
                .extracting(MilestoneChanged::id, MilestoneChanged::retracted)
                .containsExactly(tuple("FIRST_GOLD_EVER.BOT", true), tuple("FIRST_GOLD_EVER.LCA", false));
    }

    private void tellMilestone(String id, boolean retracted) {
        MilestoneChanged any = Fixtures.firstGold("g", told + 1, retracted);
        MilestoneChanged milestone = new MilestoneChanged(
                any.games(),
                id,
                any.version(),
                any.kind(),
                any.organisation(),
                any.organisationNames(),
                any.athlete(),
                any.event(),
                any.awardedAt(),
                any.facts(),
                any.headline(),
                any.updated(),
                any.retracted(),
                any.effectiveAt(),
                any.recordedAt());
        tell(NotificationKind.MILESTONE, "2024-07-28T18:30:00Z", null, null, milestone, null);
    }

    private OrganisationView france() {
        return OrganisationView.of(state, "FRA").orElseThrow();
    }

    private void medal(String at, EventDescription event, long version, PlacedMedal... medals) {
        podium(NotificationKind.MEDAL, at, event, version, PodiumStatus.OFFICIAL, medals);
    }

    private void podium(
            NotificationKind kind,
            String at,
            EventDescription event,
            long version,
            PodiumStatus status,
            PlacedMedal... medals) {
        PodiumChanged podium = Fixtures.podium("g", event, version, status, null, null, List.of(), version, medals);
        tell(kind, at, null, podium, null, null);
    }

    private void tell(
            NotificationKind kind,
            String at,
            List<Long> corrects,
            PodiumChanged podium,
            MilestoneChanged milestone,
            GamesChanged about) {
        Instant when = Instant.parse(at);
        TableChange table = podium == null
                ? null
                : new TableChange(
                        podium.table().version(),
                        when,
                        podium.table().events(),
                        podium.table().lines(),
                        List.of(),
                        List.of());
        state = state.with(new NotificationPublished(
                "g",
                ++told,
                kind,
                Urgency.NORMAL,
                "cause",
                when,
                when,
                Map.of(),
                null,
                corrects,
                null,
                podium,
                table,
                milestone,
                null,
                about));
    }
}
