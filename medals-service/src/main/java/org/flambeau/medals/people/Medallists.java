package org.flambeau.medals.people;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.medals.answer.Cursor;
import org.flambeau.medals.answer.Slice;
import org.flambeau.medals.book.GamesBook;
import org.flambeau.medals.book.Holding;

/** Finds medallists in the book of a Games, a page at a time. */
final class Medallists {

    private Medallists() {}

    /** @param after null for the first page, else what {@code next} gave */
    static MedallistsView page(GamesBook book, MedallistQuestion question, String language, String after, int limit) {
        Place from = Cursor.read(after, Place::of, Place::cursor);
        List<Holding> found = matching(book, question).toList();
        List<Holding> rest = found.stream()
                .filter(holding -> from == null || Place.of(holding).compareTo(from) > 0)
                .limit(limit + 1L)
                .toList();
        Slice<Holding> page = Slice.of(rest, limit);
        return new MedallistsView(
                book.games().code(),
                book.stamp().table(),
                found.size(),
                page.items().stream()
                        .map(holding -> MedallistsView.Item.of(holding, book, language))
                        .toList(),
                page.next(last -> Place.of(last).cursor()));
    }

    static Stream<Holding> matching(GamesBook book, MedallistQuestion question) {
        return book.holdings().stream().filter(question::matches);
    }

    /** Where a holding stands in the order of award; nobody stands twice on one podium. */
    private record Place(Instant awardedAt, String event, MedalColour medal, String competitor, String athlete)
            implements Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparing(Place::awardedAt)
                .thenComparing(Place::event)
                .thenComparing(Place::medal)
                .thenComparing(Place::competitor)
                .thenComparing(Place::athlete);

        static Place of(Holding holding) {
            return new Place(
                    holding.medal().awardedAt(),
                    holding.medal().event(),
                    holding.medal().medal(),
                    holding.medal().code(),
                    holding.athlete() == null ? "" : holding.athlete().code());
        }

        static Place of(List<String> parts) {
            return new Place(
                    Instant.parse(parts.get(0)),
                    parts.get(1),
                    MedalColour.valueOf(parts.get(2)),
                    parts.get(3),
                    parts.size() == 4 ? "" : parts.get(4));
        }

        String cursor() {
            return Cursor.of(awardedAt, event, medal, competitor, athlete);
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }
}
