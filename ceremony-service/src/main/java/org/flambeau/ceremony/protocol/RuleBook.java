package org.flambeau.ceremony.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flambeau.ceremony.show.CeremonyFacts;

/**
 * The protocol of one kind of ceremony as one organiser holds it: data, not code.
 *
 * @param kind the kind of ceremony that it is for
 * @param names names per language tag, at least {@code en} and {@code fr}
 * @param standard whether ceremonies of its kind are held against it unless they choose another
 */
public record RuleBook(
        String code, CeremonyFacts.Kind kind, Map<String, String> names, boolean standard, List<Element> elements) {

    public RuleBook {
        names = Map.copyOf(names);
        elements = List.copyOf(elements);
    }

    /** The element of that code; none for null. */
    public Optional<Element> find(String element) {
        return elements.stream().filter(found -> found.code().equals(element)).findFirst();
    }
}
