package org.flambeau.medals.answer;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.flambeau.http.Refusal;
import org.flambeau.medals.rule.Code;
import org.flambeau.medals.rule.Era;
import org.flambeau.medals.rule.Violation;

/**
 * The query parameters of a reading. What is not known here, stands twice or cannot be read is refused with 400 rather
 * than ignored: an answer to another question than the one that was meant is worse than none.
 */
public final class Questions {

    private final MultivaluedMap<String, String> asked;

    private Questions(MultivaluedMap<String, String> asked) {
        this.asked = asked;
    }

    /** The parameters of an address that takes these and no others. */
    public static Questions of(MultivaluedMap<String, String> asked, Set<String> known) {
        for (Map.Entry<String, List<String>> parameter : asked.entrySet()) {
            String name = parameter.getKey();
            if (!known.contains(name))
                throw Refusal.malformed(name, asked.getFirst(name), "this parameter is not known here");
            if (parameter.getValue().size() > 1)
                throw Refusal.malformed(name, String.join(",", parameter.getValue()), "this is taken once");
        }
        return new Questions(asked);
    }

    /** Null when it was not asked. */
    public String text(String name) {
        return asked.getFirst(name);
    }

    public String code(String name, Code form) {
        String text = text(name);
        if (text == null || form.fits(text)) return text;
        throw Refusal.malformed(name, text, "expected a code of " + form.words());
    }

    public <E extends Enum<E>> E choice(String name, Class<E> choices) {
        String text = text(name);
        if (text == null) return null;
        for (E choice : choices.getEnumConstants()) if (choice.name().equals(text)) return choice;
        throw Refusal.malformed(name, text, "expected one of " + Arrays.toString(choices.getEnumConstants()));
    }

    /** A day of the years that {@link Era} knows. */
    public LocalDate day(String name) {
        LocalDate day = parsed(name, LocalDate::parse, "expected a day such as 2024-08-10");
        within(name, Era.check(name, day));
        return day;
    }

    /** The same for a moment. A {@code +} that was not escaped arrives as a space. */
    public Instant moment(String name) {
        Instant moment = parsed(
                name,
                text -> OffsetDateTime.parse(text.replace(' ', '+')).toInstant(),
                "expected a moment with its offset such as 2024-08-10T21:30:00+02:00");
        within(name, Era.check(name, moment));
        return moment;
    }

    /** How many items a page shall hold. */
    public int limit(int usual, int most) {
        String text = text("limit");
        return text == null ? usual : Paging.limit(text, most);
    }

    /** After which version a client wants to read on; 0 is the beginning. */
    public long version(String name) {
        String text = text(name);
        return text == null ? 0 : Paging.version(name, text);
    }

    public String language() {
        return Language.read(text(Language.PARAMETER));
    }

    private void within(String name, Optional<Violation> violation) {
        if (violation.isPresent())
            throw Refusal.malformed(name, text(name), violation.get().detail());
    }

    private <T> T parsed(String name, Function<String, T> form, String expected) {
        String text = text(name);
        if (text == null) return null;
        try {
            return form.apply(text);
        } catch (DateTimeException e) {
            throw Refusal.malformed(name, text, expected);
        }
    }
}
