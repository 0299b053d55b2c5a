package org.flambeau.medals.people;

import java.time.LocalDate;
import java.util.Set;
import org.flambeau.contracts.medals.Category;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.http.Refusal;
import org.flambeau.medals.answer.Questions;
import org.flambeau.medals.book.Athlete;
import org.flambeau.medals.book.Holding;
import org.flambeau.medals.rule.Code;

/**
 * Which medals and holders a client asks for. What is null is not asked; what is asked must hold at once.
 *
 * @param organisation whom the medal counts for, or the person's own in a mixed team
 * @param name a part of the athlete's or the competitor's name
 */
record MedallistQuestion(
        String organisation,
        String discipline,
        String event,
        Category category,
        MedalColour medal,
        LocalDate day,
        String athlete,
        String gender,
        FoldedText name) {

    /** The parameters that it is read from. */
    static final Set<String> PARAMETERS =
            Set.of("organisation", "discipline", "event", "category", "medal", "day", "athlete", "gender", "name");

    private static final Set<String> GENDERS = Set.of("M", "W");

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for what cannot be read */
    static MedallistQuestion of(Questions asked) {
        return new MedallistQuestion(
                asked.code("organisation", Code.ORGANISATION),
                asked.code("discipline", Code.DISCIPLINE),
                asked.code("event", Code.EVENT),
                asked.choice("category", Category.class),
                asked.choice("medal", MedalColour.class),
                asked.day("day"),
                asked.code("athlete", Code.COMPETITOR),
                gender(asked.text("gender")),
                name(asked.text("name")));
    }

    boolean matches(Holding holding) {
        return fits(event, holding.medal().event())
                && fits(discipline, holding.event().discipline())
                && fits(category, holding.event().category())
                && fits(medal, holding.medal().medal())
                && fits(day, holding.medal().medalDate())
                && counts(holding)
                && isHeldBy(holding.athlete())
                && isNamed(holding);
    }

    private boolean counts(Holding holding) {
        if (fits(organisation, holding.medal().organisation())) return true;
        return holding.athlete() != null
                && organisation.equals(holding.athlete().organisation());
    }

    private boolean isHeldBy(Athlete person) {
        if (athlete == null && gender == null) return true;
        return person != null && fits(athlete, person.code()) && fits(gender, person.gender());
    }

    private boolean isNamed(Holding holding) {
        if (name == null || FoldedText.of(holding.medal().name()).contains(name)) return true;
        return holding.athlete() != null
                && FoldedText.of(holding.athlete().name()).contains(name);
    }

    private static boolean fits(Object asked, Object value) {
        return asked == null || asked.equals(value);
    }

    static String gender(String text) {
        if (text == null || GENDERS.contains(text)) return text;
        throw Refusal.malformed("gender", text, "expected M or W");
    }

    private static FoldedText name(String text) {
        if (text == null) return null;
        FoldedText name = FoldedText.of(text);
        if (name.letters().isEmpty()) throw Refusal.malformed("name", text, "expected a part of a name");
        return name;
    }
}
