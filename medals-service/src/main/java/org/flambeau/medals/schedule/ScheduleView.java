package org.flambeau.medals.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.flambeau.contracts.medals.Category;
import org.flambeau.contracts.medals.PodiumStatus;
import org.flambeau.medals.answer.Language;

/**
 * Which medal events are on which day.
 *
 * @param version version of the medal table that it belongs to
 * @param events of those that were asked for, how many there are and how many are decided
 * @param upcoming the next that await medals, the soonest first; at most twenty
 * @param overdue those that await medals whose moment is over, the longest overdue first; at most twenty
 * @param days the programme, a page of it
 * @param unscheduled events of the page that have neither a planned day nor a medal
 * @param next what to send as {@code after} for the following page of the programme, null on the last
 */
public record ScheduleView(
        String games,
        long version,
        Count events,
        List<Event> upcoming,
        List<Event> overdue,
        List<Day> days,
        List<Event> unscheduled,
        String next) {

    public record Count(int total, int decided) {

        static Count of(List<Entry> entries) {
            return new Count(entries.size(), (int)
                    entries.stream().filter(Entry::decided).count());
        }
    }

    /**
     * A day with those of its events that are on this page.
     *
     * @param count all events of the day that were asked for, on whatever page
     */
    public record Day(LocalDate day, Count count, List<Event> events) {}

    /**
     * A medal event.
     *
     * @param day the day that it is planned on, or that of its newest medal when nothing was planned
     * @param scheduledAt when its deciding unit is planned to end, null when it was not told
     * @param podiumStatus null while there is no podium
     * @param medalDays days on which its medals were won so far
     */
    public record Event(
            String event,
            String name,
            String discipline,
            String disciplineName,
            Category category,
            LocalDate day,
            Instant scheduledAt,
            Progress progress,
            PodiumStatus podiumStatus,
            boolean decided,
            List<LocalDate> medalDays) {

        static Event of(Entry entry, String language) {
            return new Event(
                    entry.event().code(),
                    Language.nameOf(entry.event().names(), language),
                    entry.event().discipline(),
                    Language.nameOf(entry.event().disciplineNames(), language),
                    entry.event().category(),
                    entry.day(),
                    entry.event().scheduledAt(),
                    entry.progress(),
                    entry.podium() == null ? null : entry.podium().status(),
                    entry.decided(),
                    entry.medalDays());
        }
    }
}
