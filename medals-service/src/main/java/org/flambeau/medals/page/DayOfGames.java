package org.flambeau.medals.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.flambeau.medals.award.PresentMedal;
import org.flambeau.medals.book.GamesBook;

/**
 * What a sporting day brought to an organisation.
 *
 * @param medals those of that day
 * @param through those of that day and all before it
 * @param rank in the medal table after that day; null while there is none
 * @param rankByTotal the same by all medals
 */
public record DayOfGames(LocalDate day, Count medals, Count through, Integer rank, Integer rankByTotal) {

    /** Every day on which anyone won a medal so far, in order. */
    static List<DayOfGames> all(GamesBook book, String organisation) {
        TreeSet<LocalDate> days = new TreeSet<>();
        book.medals().forEach(medal -> days.add(medal.medalDate()));
        return days.stream().map(day -> of(book, organisation, day)).toList();
    }

    private static DayOfGames of(GamesBook book, String organisation, LocalDate day) {
        List<PresentMedal> through = book.medals().stream()
                .filter(medal -> !medal.medalDate().isAfter(day))
                .toList();
        List<PresentMedal> own = through.stream()
                .filter(medal -> medal.organisation().equals(organisation))
                .toList();
        Optional<Ranks> ranks = Ranks.of(book, through, organisation);
        return new DayOfGames(
                day,
                Count.of(own.stream()
                        .filter(medal -> medal.medalDate().equals(day))
                        .toList()),
                Count.of(own),
                ranks.map(Ranks::rank).orElse(null),
                ranks.map(Ranks::rankByTotal).orElse(null));
    }
}
