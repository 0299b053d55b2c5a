package org.flambeau.ceremony.protocol;

import java.time.Duration;
import java.util.List;

/**
 * What protocol needs to know of a segment.
 *
 * @param segment code of the segment
 * @param element code of the protocol element that it fulfils, null for none
 * @param variants names of the plans that it belongs to, empty for all of them
 * @param languages language tags in which it is announced, empty when that is not planned yet
 * @param length planned length, null when it has none
 * @param location where it takes place, null when it is not told; no rule asks for a place
 * @param people how many people it names
 */
public record PlannedElement(
        String segment,
        String element,
        List<String> variants,
        List<String> languages,
        Duration length,
        String location,
        int people) {

    /** The plan that is followed when nothing speaks against it. */
    public static final String MAIN = "main";

    public PlannedElement {
        variants = List.copyOf(variants);
        languages = List.copyOf(languages);
    }

    boolean in(String variant) {
        return variants.isEmpty() || variants.contains(variant);
    }

    boolean carries(String code) {
        return code.equals(element);
    }

    /** Whether no variant has both segments. */
    boolean neverWith(PlannedElement other) {
        return !variants.isEmpty()
                && !other.variants.isEmpty()
                && variants.stream().noneMatch(other.variants::contains);
    }

    /** A tag announces its language in any region: {@code fr-CA} is French. */
    boolean announcedIn(String language) {
        return languages.stream().anyMatch(tag -> tag.equals(language) || tag.startsWith(language + "-"));
    }
}
