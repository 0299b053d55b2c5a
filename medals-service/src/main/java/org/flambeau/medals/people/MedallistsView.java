package org.flambeau.medals.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.flambeau.contracts.medals.Category;
import org.flambeau.contracts.medals.CompetitorKind;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.medals.answer.Language;
import org.flambeau.medals.book.Athlete;
import org.flambeau.medals.book.GamesBook;
import org.flambeau.medals.book.Holding;

/**
 * A page of medallists, in order of award.
 *
 * @param version version of the medal table that they belong to
 * @param total how many there are on all pages
 * @param next what to send as {@code after} for the following page, null on the last
 */
public record MedallistsView(String games, long version, int total, List<Item> items, String next) {

    /**
     * One medal of one holder.
     *
     * @param athlete null for a team whose members were not told
     */
    public record Item(
            MedalColour medal,
            String event,
            String eventName,
            String discipline,
            String disciplineName,
            Category category,
            String organisation,
            String organisationName,
            Holder competitor,
            Athlete athlete,
            LocalDate medalDate,
            Instant awardedAt,
            boolean official) {

        static Item of(Holding holding, GamesBook book, String language) {
            return new Item(
                    holding.medal().medal(),
                    holding.event().code(),
                    Language.nameOf(holding.event().names(), language),
                    holding.event().discipline(),
                    Language.nameOf(holding.event().disciplineNames(), language),
                    holding.event().category(),
                    holding.medal().organisation(),
                    book.organisationName(holding.medal().organisation(), language),
                    new Holder(
                            holding.medal().kind(),
                            holding.medal().code(),
                            holding.medal().name()),
                    holding.athlete(),
                    holding.medal().medalDate(),
                    holding.medal().awardedAt(),
                    holding.medal().official());
        }
    }

    /** Who stood on the podium: an athlete or a team. */
    public record Holder(CompetitorKind kind, String code, String name) {}
}
