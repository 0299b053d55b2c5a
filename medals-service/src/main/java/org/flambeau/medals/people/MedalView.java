package org.flambeau.medals.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.flambeau.contracts.medals.Category;
import org.flambeau.contracts.medals.CompetitorKind;
import org.flambeau.contracts.medals.EventDescription;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.medals.answer.Language;
import org.flambeau.medals.award.PresentMedal;
import org.flambeau.medals.book.GamesBook;

/** One medal with all who hold it, as the pages of athletes and organisations show it. */
public record MedalView(
        MedalColour medal,
        String event,
        String eventName,
        String discipline,
        String disciplineName,
        Category category,
        String organisation,
        String organisationName,
        Competitor competitor,
        LocalDate medalDate,
        Instant awardedAt,
        boolean official) {

    /** The medal with names in the language. */
    public static MedalView of(PresentMedal medal, GamesBook book, String language) {
        EventDescription event = book.events().get(medal.event());
        return new MedalView(
                medal.medal(),
                event.code(),
                Language.nameOf(event.names(), language),
                event.discipline(),
                Language.nameOf(event.disciplineNames(), language),
                event.category(),
                medal.organisation(),
                book.organisationName(medal.organisation(), language),
                Competitor.of(medal),
                medal.medalDate(),
                medal.awardedAt(),
                medal.official());
    }

    /**
     * Who stood on the podium.
     *
     * @param members the people of a team as far as they were told; empty for an athlete
     */
    public record Competitor(CompetitorKind kind, String code, String name, List<Member> members) {

        static Competitor of(PresentMedal medal) {
            List<Member> members = medal.people().stream()
                    .map(person -> new Member(person.code(), person.name(), person.organisation()))
                    .toList();
            boolean team = medal.kind() == CompetitorKind.TEAM;
            return new Competitor(medal.kind(), medal.code(), medal.name(), team ? members : List.of());
        }
    }

    /** @param organisation the person's own */
    public record Member(String code, String name, String organisation) {}
}
