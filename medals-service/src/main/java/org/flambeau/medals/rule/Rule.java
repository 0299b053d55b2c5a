package org.flambeau.medals.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something that must hold for a subject; answers with the violation when it does not. */
@FunctionalInterface
public interface Rule<T> {

    Optional<Violation> check(T subject);

    /** The first violation; later rules may rely on the earlier ones. */
    static <T> Optional<Violation> first(List<Rule<T>> rules, T subject) {
        return rules.stream().flatMap(rule -> rule.check(subject).stream()).findFirst();
    }

    /** Every violation, at most one per field; for rules of which none relies on another. */
    static <T> List<Violation> every(List<Rule<T>> rules, T subject) {
        Map<String, Violation> byField = new LinkedHashMap<>();
        for (Rule<T> rule : rules)
            rule.check(subject).ifPresent(violation -> byField.putIfAbsent(violation.field(), violation));
        return List.copyOf(byField.values());
    }
}
