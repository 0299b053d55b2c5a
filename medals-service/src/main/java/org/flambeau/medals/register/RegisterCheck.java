package org.flambeau.medals.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flambeau.medals.rule.Rule;
import org.flambeau.medals.rule.Violation;

/** Holds the items of one list, in their order, against the rules of its register. */
final class RegisterCheck<T> {

    /** The item as a whole is at fault. */
    private static final String ITEM = "";

    private final Register<T> register;
    private final Map<Object, Integer> seen = new HashMap<>();

    private RegisterCheck(Register<T> register) {
        this.register = register;
    }

    /** The first violation and the place of its item; none when the list can be stored. */
    static <T> Optional<ItemViolation> first(Register<T> register, List<T> items) {
        RegisterCheck<T> check = new RegisterCheck<>(register);
        for (int index = 0; index < items.size(); index++) {
            Optional<Violation> violation = check.item(index, items.get(index));
            if (violation.isPresent()) return Optional.of(new ItemViolation(index, violation.get()));
        }
        return Optional.empty();
    }

    private Optional<Violation> item(int index, T item) {
        if (index >= register.limit())
            return broken(ITEM, index + 1, "at most " + register.limit() + " " + register.name() + " are taken");
        if (item == null) return broken(ITEM, null, "an item is needed here, not null");
        Optional<Violation> violation = Rule.first(register.rules(), item);
        if (violation.isPresent()) return violation;
        Integer earlier = seen.putIfAbsent(register.identity(item), index);
        if (earlier == null) return Optional.empty();
        return broken(
                register.identityField(),
                register.identity(item),
                "stands twice, first as item " + (earlier + 1) + " of the list");
    }

    private static Optional<Violation> broken(String field, Object value, String detail) {
        return Optional.of(Violation.againstRule(field, value, detail));
    }

    /** @param index place of the item in the list, from 0 */
    record ItemViolation(int index, Violation violation) {}
}
