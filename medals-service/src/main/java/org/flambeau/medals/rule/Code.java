package org.flambeau.medals.rule;

import java.util.Optional;
import java.util.regex.Pattern;

/** The forms of codes. */
public enum Code {
    GAMES("[a-z0-9][a-z0-9-]{1,39}", "2 to 40 small letters, digits and hyphens"),
    ORGANISATION("[A-Z0-9-]{2,12}", "2 to 12 capital letters, digits and hyphens"),
    CONTINENT("[A-Z]{2,4}", "2 to 4 capital letters"),
    DISCIPLINE("[A-Z0-9-]{1,12}", "1 to 12 capital letters, digits and hyphens"),
    /** Room for the 34 characters of an ODF result system code. */
    EVENT("[A-Z0-9-]{1,34}", "1 to 34 capital letters, digits and hyphens"),
    COMPETITOR("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}]{1,64}", "1 to 64 printable characters without a space");

    private final Pattern form;
    private final String words;

    Code(String form, String words) {
        this.form = Pattern.compile(form);
        this.words = words;
    }

    /** Whether it is of this form; nothing else needs to be looked up. */
    public boolean fits(String value) {
        return value != null && form.matcher(value).matches();
    }

    /** The form in words, after "expected a code of". */
    public String words() {
        return words;
    }

    /** A violation when the value is missing or not of this form. */
    public Optional<Violation> check(String field, String value) {
        if (fits(value)) return Optional.empty();
        return Optional.of(Violation.againstRule(field, value, "expected a code of " + words));
    }
}
