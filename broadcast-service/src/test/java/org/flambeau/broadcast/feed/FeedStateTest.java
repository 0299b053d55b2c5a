package org.flambeau.broadcast.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.flambeau.broadcast.Fixtures.AT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.flambeau.broadcast.Fixtures;
import org.flambeau.broadcast.interest.Interest;
import org.flambeau.contracts.ceremonies.CeremonyChanged;
import org.flambeau.contracts.ceremonies.CeremonyChanged.Occurrence;
import org.flambeau.contracts.medals.EventProgress;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.contracts.medals.MedalLine;
import org.flambeau.contracts.medals.TableChange;
import org.flambeau.contracts.notifications.NotificationKind;
import org.flambeau.contracts.notifications.NotificationPublished;
import org.flambeau.contracts.notifications.Urgency;
import org.junit.jupiter.api.Test;

class FeedStateTest {

    private static final MedalLine GOLD_FRANCE =
            Fixtures.line(Fixtures.athlete(MedalColour.GOLD, "1", "Leon MARCHAND", "FRA"));
    private static final MedalLine BRONZE_FRANCE =
            Fixtures.line(Fixtures.athlete(MedalColour.BRONZE, "1", "Leon MARCHAND", "FRA"));

    @Test
    void anOlderLineNeverReplacesANewerOne() {
        FeedState state = FeedState.empty("g")
                .with(told(1, NotificationKind.MEDAL, change(2, GOLD_FRANCE), null))
                .with(told(2, NotificationKind.MEDAL, change(1, BRONZE_FRANCE), null));

        assertThat(state.table().lines()).containsExactly(new TableRow<>(2, GOLD_FRANCE));
        assertThat(state.table().version()).isEqualTo(2);
    }

    @Test
    void aLineThatWasRemovedIsNotBroughtBackByAnOlderOne() {
        TableChange removal = new TableChange(3, AT, new EventProgress(329, 0), List.of(), List.of("FRA"), List.of());

        FeedState state = FeedState.empty("g")
                .with(told(1, NotificationKind.CORRECTION, removal, null))
                .with(told(2, NotificationKind.MEDAL, change(2, GOLD_FRANCE), null));

        assertThat(state.table().lines()).isEmpty();
    }

    @Test
    void afterAResetNothingOlderComesBack() {
        FeedState state = FeedState.empty("g")
                .with(told(1, NotificationKind.MEDAL, change(1, GOLD_FRANCE), null))
                .with(told(2, NotificationKind.CEREMONY_SEGMENT, null, ceremony(Occurrence.SEGMENT_STARTED)))
                .with(told(3, NotificationKind.RESET, change(5), null))
                .with(told(4, NotificationKind.MEDAL, change(4, GOLD_FRANCE), null));

        assertThat(state.table().lines()).isEmpty();
        assertThat(state.recent()).extracting(NotificationPublished::sequence).containsExactly(4L, 3L);
        assertThat(state.ceremonies().get("closing").segments())
                .as("titles that may be secret again")
                .isEmpty();
    }

    @Test
    void aGamesThatHasNoMedalYetTellsHowManyEventsAreToCome() {
        NotificationPublished games = new NotificationPublished(
                "g",
                1,
                NotificationKind.GAMES,
                Urgency.LOW,
                "cause",
                AT,
                AT,
                Map.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Fixtures.games("g"));

        FeedState state = FeedState.empty("g").with(games);

        assertThat(Snapshot.of(state, Interest.ALL).table().events()).isEqualTo(new EventProgress(329, 0));
        assertThat(state.with(told(2, NotificationKind.MEDAL, change(1, GOLD_FRANCE), null))
                        .table()
                        .events())
                .isEqualTo(new EventProgress(329, 1));
    }

    @Test
    void whatACeremonyToldBeforeItWasResetIsNoNewsAnyMore() {
        FeedState state = FeedState.empty("g")
                .with(told(1, NotificationKind.CEREMONY_SEGMENT, null, ceremony(Occurrence.SEGMENT_STARTED)))
                .with(told(2, NotificationKind.CEREMONY_PLANNED, null, Fixtures.ceremony("g", 3, Occurrence.RESET)));

        assertThat(state.recent().get(1).kind()).isEqualTo(NotificationKind.CEREMONY_SEGMENT);
        assertThat(state.recent().get(1).ceremony()).isNull();
        assertThat(state.recent().get(0).ceremony()).isNotNull();
    }

    @Test
    void aSnapshotHasTheRunningOrdersThatMatterNowAndTheOthersByNameAlone() {
        FeedState state = FeedState.empty("g");
        long sequence = 0;
        for (CeremonyChanged ceremony : List.of(
                planned("later", "2024-08-12T19:00:00Z"),
                planned("next", "2024-08-11T19:00:00Z"),
                planned("unknown", null),
                ceremony(Occurrence.SEGMENT_STARTED)))
            state = state.with(told(++sequence, NotificationKind.CEREMONY_PLANNED, null, ceremony));

        assertThat(Snapshot.of(state, Interest.ALL).ceremonies())
                .extracting(CeremonyChanged::ceremony, ceremony -> ceremony.segments()
                        .size())
                .containsExactly(tuple("closing", 1), tuple("later", 0), tuple("next", 1), tuple("unknown", 0));
    }

    @Test
    void onlyTheNewestNotificationsAreKept() {
        FeedState state = FeedState.empty("g");
        for (int sequence = 1; sequence <= 60; sequence++)
            state = state.with(told(sequence, NotificationKind.STATUS, null, null));

        assertThat(state.recent()).hasSize(50);
        assertThat(state.recent().get(0).sequence()).isEqualTo(60);
        assertThat(state.at()).isEqualTo(60);
    }

    private static CeremonyChanged ceremony(Occurrence occurrence) {
        return Fixtures.ceremony("g", 2, occurrence);
    }

    private static CeremonyChanged planned(String code, String start) {
        CeremonyChanged like = Fixtures.ceremony("g", 1, Occurrence.PLANNED);
        return new CeremonyChanged(
                "g",
                code,
                1,
                like.occurrence(),
                AT,
                like.names(),
                like.state(),
                like.zone(),
                start == null ? null : Instant.parse(start),
                null,
                null,
                null,
                like.segments());
    }

    private static TableChange change(long version, MedalLine... lines) {
        return new TableChange(version, AT, new EventProgress(329, 1), List.of(lines), List.of(), List.of());
    }

    private static NotificationPublished told(
            long sequence, NotificationKind kind, TableChange table, CeremonyChanged ceremony) {
        return new NotificationPublished(
                "g",
                sequence,
                kind,
                Urgency.NORMAL,
                "cause",
                AT,
                AT,
                Map.of(),
                null,
                null,
                null,
                null,
                table,
                null,
                ceremony,
                null);
    }
}
