package org.flambeau.ceremony.protocol;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * An element of protocol as a rule book describes it.
 *
 * @param code the word that segments of a running order carry
 * @param names names per language tag, at least {@code en} and {@code fr}
 * @param mayBeMissing when a ceremony is right without it, null for never: its absence is then held against it one step
 *     less
 * @param languages language tags in which it has to be announced
 * @param longest maximum length of one segment of it, null for none
 * @param roles offices of the people without whom it cannot be held
 */
public record Element(
        String code,
        Map<String, String> names,
        Obligation obligation,
        String mayBeMissing,
        List<OrderRule> order,
        List<String> languages,
        Duration longest,
        List<String> roles,
        Source source) {

    public Element {
        names = Map.copyOf(names);
        order = List.copyOf(order);
        languages = List.copyOf(languages);
        roles = List.copyOf(roles);
    }

    /** Code and English name, as findings call it. */
    String title() {
        return code + " (" + names.get("en") + ")";
    }
}
