package org.flambeau.medals.rule;

import java.util.List;
import java.util.Optional;

/** Something that must hold for a subject; answers with the violation when it does not. */
@FunctionalInterface
public interface Rule<T> {

    Optional<Violation> check(T subject);

    /** The first violation; later rules may rely on the earlier ones. */
    static <T> Optional<Violation> first(List<Rule<T>> rules, T subject) {
        return rules.stream().flatMap(rule -> rule.check(subject).stream()).findFirst();
    }
}
