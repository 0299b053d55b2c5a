package org.flambeau.medals.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.flambeau.contracts.medals.EventDescription;
import org.flambeau.medals.award.PresentMedal;
import org.flambeau.medals.award.PresentPodium;
import org.flambeau.medals.book.GamesBook;

/**
 * A medal event in the programme.
 *
 * @param podium null while there is none
 * @param day the day that it is planned on; without a plan the day of its newest medal; null when there is neither
 * @param due when its medals are due: its planned moment, or the end of its planned day; null without a plan
 * @param order where it stands within its day: its planned moment, or that of its newest medal; null when there is neither
 * @param medalDays days on which its medals were won
 */
record Entry(
        EventDescription event,
        PresentPodium podium,
        LocalDate day,
        Instant due,
        Instant order,
        List<LocalDate> medalDays) {

    /** By day, within a day by moment, then by event code; what is not known comes last. */
    static final Comparator<Entry> PROGRAMME = Comparator.comparing(Entry::place);

    /** @param medals those of the event so far */
    static Entry of(GamesBook book, EventDescription event, List<PresentMedal> medals) {
        List<LocalDate> medalDays = List.copyOf(
                new TreeSet<>(medals.stream().map(PresentMedal::medalDate).toList()));
        LocalDate planned = plannedDay(book, event);
        Instant newest = medals.stream()
                .map(PresentMedal::awardedAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
        LocalDate actual = medalDays.isEmpty() ? null : medalDays.get(medalDays.size() - 1);
        return new Entry(
                event,
                book.podiums().get(event.code()),
                planned == null ? actual : planned,
                due(book, event),
                event.scheduledAt() == null ? newest : event.scheduledAt(),
                medalDays);
    }

    Progress progress() {
        return Progress.of(podium);
    }

    boolean decided() {
        return progress() == Progress.FINISHED;
    }

    /** Whether it awaits medals and their moment is not over; {@code false} too when no moment is planned. */
    boolean upcoming(Instant now) {
        return progress().awaitsMedals() && due != null && due.isAfter(now);
    }

    /** Whether it awaits medals whose moment is over. */
    boolean overdue(Instant now) {
        return progress().awaitsMedals() && due != null && !due.isAfter(now);
    }

    Place place() {
        return new Place(day, order, event.code());
    }

    private static LocalDate plannedDay(GamesBook book, EventDescription event) {
        if (event.scheduledDay() != null) return event.scheduledDay();
        return event.scheduledAt() == null ? null : book.games().facts().sportingDay(event.scheduledAt());
    }

    private static Instant due(GamesBook book, EventDescription event) {
        if (event.scheduledAt() != null) return event.scheduledAt();
        return event.scheduledDay() == null ? null : book.games().facts().endOf(event.scheduledDay());
    }
}
