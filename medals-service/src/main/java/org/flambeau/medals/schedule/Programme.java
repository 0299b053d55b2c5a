package org.flambeau.medals.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.flambeau.medals.answer.Cursor;
import org.flambeau.medals.answer.Slice;
import org.flambeau.medals.award.PresentMedal;
import org.flambeau.medals.book.GamesBook;

/** The medal events of a Games as they stand at one moment. */
record Programme(GamesBook book, List<Entry> entries, Instant now) {

    private static final int MOST_SOON = 20;

    private static final Comparator<Entry> BY_DUE = Comparator.comparing(Entry::due)
            .thenComparing(entry -> entry.event().code());

    static Programme of(GamesBook book, Instant now) {
        Map<String, List<PresentMedal>> medals =
                book.medals().stream().collect(Collectors.groupingBy(PresentMedal::event));
        List<Entry> entries = book.events().values().stream()
                .map(event -> Entry.of(book, event, medals.getOrDefault(event.code(), List.of())))
                .sorted(Entry.PROGRAMME)
                .toList();
        return new Programme(book, entries, now);
    }

    /** Names what the answers depend on: what is known, and how many moments of the plan are over. */
    String tag() {
        long over = entries.stream()
                .filter(entry -> entry.due() != null && !entry.due().isAfter(now))
                .count();
        return book.tag() + "." + over;
    }

    /** @param after null for the first page, else what {@code next} gave */
    ScheduleView page(ScheduleQuestion question, String language, String after, int limit) {
        Place from = Cursor.read(after, Place::of, Place::cursor);
        List<Entry> asked = entries.stream().filter(question::matches).toList();
        List<Entry> rest = asked.stream()
                .filter(entry -> from == null || entry.place().compareTo(from) > 0)
                .limit(limit + 1L)
                .toList();
        Slice<Entry> slice = Slice.of(rest, limit);
        List<Entry> page = slice.items();
        return new ScheduleView(
                book.games().code(),
                book.stamp().table(),
                ScheduleView.Count.of(asked),
                soon(asked, entry -> entry.upcoming(now), language),
                soon(asked, entry -> entry.overdue(now), language),
                days(asked, page, language),
                views(page.stream().filter(entry -> entry.day() == null).toList(), language),
                slice.next(last -> last.place().cursor()));
    }

    private static List<ScheduleView.Event> soon(List<Entry> asked, Predicate<Entry> which, String language) {
        return views(
                asked.stream().filter(which).sorted(BY_DUE).limit(MOST_SOON).toList(), language);
    }

    private static List<ScheduleView.Day> days(List<Entry> asked, List<Entry> page, String language) {
        Map<LocalDate, List<Entry>> whole = byDay(asked);
        return byDay(page).entrySet().stream()
                .map(day -> new ScheduleView.Day(
                        day.getKey(), ScheduleView.Count.of(whole.get(day.getKey())), views(day.getValue(), language)))
                .toList();
    }

    private static Map<LocalDate, List<Entry>> byDay(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.day() != null)
                .collect(Collectors.groupingBy(Entry::day, TreeMap::new, Collectors.toList()));
    }

    private static List<ScheduleView.Event> views(List<Entry> entries, String language) {
        return entries.stream()
                .map(entry -> ScheduleView.Event.of(entry, language))
                .toList();
    }
}
