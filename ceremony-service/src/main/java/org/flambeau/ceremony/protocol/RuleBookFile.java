package org.flambeau.ceremony.protocol;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flambeau.ceremony.show.CeremonyFacts;

/**
 * A rule book as it is written in a file. What is left out of an order rule is as its element has it.
 *
 * @param standard false when left out
 * @param sources by names that the elements refer to
 */
record RuleBookFile(
        String code,
        CeremonyFacts.Kind kind,
        Map<String, String> names,
        Boolean standard,
        Map<String, Source> sources,
        List<ElementText> elements) {

    private static final int MOST_ELEMENTS = 200;

    record ElementText(
            String code,
            Map<String, String> names,
            Obligation obligation,
            String mayBeMissing,
            List<OrderText> order,
            List<String> languages,
            Duration longest,
            List<String> roles,
            String source) {}

    record OrderText(OrderRule.Place place, String element, Obligation obligation, String source) {}

    /** @throws IllegalArgumentException saying which part of the book is not as it should be */
    RuleBook book() {
        require(
                code != null && code.matches("[a-z0-9][a-z0-9-]{0,62}"),
                "code",
                code,
                "small letters, digits, hyphens");
        require(kind != null, "kind", null, "the kind of ceremony");
        require(elements != null && !elements.isEmpty(), "elements", null, "at least one element");
        require(elements.size() <= MOST_ELEMENTS, "elements", elements.size(), "at most " + MOST_ELEMENTS);
        named("names", names);
        Set<String> codes = new HashSet<>();
        for (ElementText element : elements) {
            require(
                    element.code() != null && element.code().matches("[A-Z][A-Z0-9_]{0,62}"),
                    "elements.code",
                    element.code(),
                    "capitals, digits, underscores");
            require(codes.add(element.code()), "elements.code", element.code(), "each element once");
        }
        return new RuleBook(
                code,
                kind,
                names,
                Boolean.TRUE.equals(standard),
                elements.stream().map(text -> element(text, codes)).toList());
    }

    private Element element(ElementText text, Set<String> codes) {
        named(text.code() + ".names", text.names());
        require(text.obligation() != null, text.code() + ".obligation", null, "CHARTER, PROTOCOL or TRADITION");
        require(
                text.longest() == null || text.longest().compareTo(Duration.ZERO) > 0,
                text.code() + ".longest",
                text.longest(),
                "longer than nothing");
        for (String language : orNone(text.languages()))
            require(
                    language.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}"),
                    text.code() + ".languages",
                    language,
                    "a language tag");
        List<OrderRule> order = new ArrayList<>();
        for (OrderText rule : orNone(text.order())) order.add(rule(text, rule, codes));
        return new Element(
                text.code(),
                text.names(),
                text.obligation(),
                text.mayBeMissing(),
                order,
                orNone(text.languages()),
                text.longest(),
                orNone(text.roles()),
                source(text.code(), text.source()));
    }

    private OrderRule rule(ElementText own, OrderText rule, Set<String> codes) {
        String field = own.code() + ".order";
        require(rule.place() != null, field + ".place", null, "AFTER, BEFORE, IMMEDIATELY_AFTER, FIRST or LAST");
        boolean fits = rule.place().relative()
                ? codes.contains(rule.element()) && !own.code().equals(rule.element())
                : rule.element() == null;
        require(fits, field + ".element", rule.element(), "another element of this book; none for FIRST and LAST");
        return new OrderRule(
                rule.place(),
                rule.element(),
                rule.obligation() == null ? own.obligation() : rule.obligation(),
                source(own.code(), rule.source() == null ? own.source() : rule.source()));
    }

    private Source source(String element, String name) {
        Source source = sources == null || name == null ? null : sources.get(name);
        require(source != null, element + ".source", name, "one of the sources of this book");
        require(
                source.reference() != null && source.edition() != null,
                "sources." + name,
                source,
                "reference and edition");
        return source;
    }

    private static void named(String field, Map<String, String> names) {
        require(names != null && names.containsKey("en") && names.containsKey("fr"), field, names, "en and fr");
    }

    private static void require(boolean held, String field, Object value, String expected) {
        if (!held) throw new IllegalArgumentException(field + ": expected " + expected + ", found " + value);
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }
}
