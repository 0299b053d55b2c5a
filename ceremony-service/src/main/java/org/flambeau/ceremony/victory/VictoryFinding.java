package org.flambeau.ceremony.victory;

import java.util.List;

/**
 * Something that is not as it should be on a sheet.
 *
 * @param blocking whether the ceremony must neither be accepted nor called to standby with it
 * @param organisation whom it concerns, null when the whole sheet
 * @param parts what is at fault: of an emblem {@code country}, {@code flag}, {@code anthem}
 */
public record VictoryFinding(Code code, boolean blocking, String organisation, List<String> parts, String text) {

    public enum Code {
        ON_HOLD,
        WITHDRAWN,
        PLACES_OPEN,
        EMBLEM_MISSING,
        EMBLEM_MISMATCH,
        CHANGED_WHILE_RUNNING,
        PRESENTER_MISSING,
        VENUE_MISSING,
        NAME_MISSING
    }

    public VictoryFinding {
        parts = List.copyOf(parts);
    }

    static VictoryFinding of(Code code, boolean blocking, String text) {
        return new VictoryFinding(code, blocking, null, List.of(), text);
    }

    static VictoryFinding emblemMissing(String organisation) {
        return new VictoryFinding(
                Code.EMBLEM_MISSING,
                true,
                organisation,
                List.of("country", "flag", "anthem"),
                organisation + ": no flag and no anthem are registered");
    }

    static VictoryFinding emblemMismatch(String organisation, List<String> parts, String words) {
        return new VictoryFinding(Code.EMBLEM_MISMATCH, true, organisation, parts, organisation + ": " + words);
    }

    static VictoryFinding nameMissing(String organisation, String language) {
        return new VictoryFinding(
                Code.NAME_MISSING,
                false,
                organisation,
                List.of(language),
                organisation + ": no name in " + language + " to announce it by");
    }
}
