package org.flambeau.broadcast.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.flambeau.contracts.medals.GamesChanged;
import org.flambeau.contracts.medals.PodiumChanged;
import org.flambeau.contracts.medals.TableChange;
import org.flambeau.contracts.notifications.NotificationKind;
import org.flambeau.contracts.notifications.NotificationPublished;
import org.flambeau.contracts.notifications.Urgency;

/**
 * How the medals of a Games came to stand as they do; immutable.
 *
 * @param podiums the podium of each event as it is told now; one whose notification an editor killed is not told
 * @param days the medal table at the end of each sporting day, as it was told then. What changes after the last day of the
 *     Games counts to that day, so that the last table is the present one
 * @param milestones the newest that are more than usual, newest first, without those that an editor killed
 */
record MedalHistory(
        Map<String, ToldPodium> podiums,
        SortedMap<LocalDate, TableState> days,
        List<NotificationPublished> milestones) {

    static final MedalHistory EMPTY = new MedalHistory(Map.of(), Collections.emptySortedMap(), List.of());

    private static final int MILESTONES = 12;

    /** @param sequence of the notification that told it */
    record ToldPodium(long sequence, PodiumChanged podium) {}

    /**
     * @param table the table once the notification is taken in
     * @param about facts of the Games, null before they were told: without them there are no days
     */
    MedalHistory with(NotificationPublished notification, TableState table, GamesChanged about) {
        if (notification.kind() == NotificationKind.KILL && notification.corrects() != null)
            return without(notification.corrects());
        return new MedalHistory(
                newerPodiums(notification),
                newerDays(notification.table(), table, about),
                newerMilestones(notification));
    }

    private MedalHistory without(List<Long> killed) {
        Map<String, ToldPodium> kept = new HashMap<>(podiums);
        kept.values().removeIf(told -> killed.contains(told.sequence()));
        List<NotificationPublished> keptMilestones = milestones.stream()
                .filter(told -> !killed.contains(told.sequence()))
                .toList();
        return new MedalHistory(Map.copyOf(kept), days, keptMilestones);
    }

    private Map<String, ToldPodium> newerPodiums(NotificationPublished notification) {
        PodiumChanged podium = notification.podium();
        if (podium == null) return podiums;
        Map<String, ToldPodium> newer = new HashMap<>(podiums);
        newer.merge(
                podium.event().code(),
                new ToldPodium(notification.sequence(), podium),
                (known, told) ->
                        known.podium().version() < podium.version() ? newer(known, told, notification) : known);
        return Collections.unmodifiableMap(newer);
    }

    /** A change of the status alone does not tell the medals: who kills its words does not kill these. */
    private static ToldPodium newer(ToldPodium known, ToldPodium told, NotificationPublished notification) {
        return notification.kind() == NotificationKind.STATUS ? new ToldPodium(known.sequence(), told.podium()) : told;
    }

    /** Of each milestone the newest that was told; one of low urgency only where it was told before. */
    private List<NotificationPublished> newerMilestones(NotificationPublished notification) {
        if (notification.milestone() == null) return milestones;
        String id = notification.milestone().id();
        List<NotificationPublished> others = milestones.stream()
                .filter(told -> !told.milestone().id().equals(id))
                .toList();
        if (notification.urgency() == Urgency.LOW && others.size() == milestones.size()) return milestones;
        return Stream.concat(Stream.of(notification), others.stream())
                .limit(MILESTONES)
                .toList();
    }

    private SortedMap<LocalDate, TableState> newerDays(TableChange change, TableState table, GamesChanged about) {
        if (change == null || about == null) return days;
        SortedMap<LocalDate, TableState> newer = new TreeMap<>(days);
        newer.put(dayOf(change.effectiveAt(), about), table);
        return Collections.unmodifiableSortedMap(newer);
    }

    /** The sporting day of an instant: it ends when the Games says so, which may be after midnight. */
    private static LocalDate dayOf(Instant instant, GamesChanged about) {
        LocalDate day = instant.atZone(ZoneId.of(about.zone()))
                .minus(Duration.ofSeconds(about.dayEndsAt().toSecondOfDay()))
                .toLocalDate();
        if (day.isBefore(about.firstDay())) return about.firstDay();
        return day.isAfter(about.lastDay()) ? about.lastDay() : day;
    }
}
