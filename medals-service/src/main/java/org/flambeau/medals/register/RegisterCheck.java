package org.flambeau.medals.register;

import java.util.ArrayList;
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

    /** Every violation of a file, at most one per cell, beside those that reading it found. */
    static <T> List<BrokenRow> every(Register<T> register, CsvContents<T> file) {
        RegisterCheck<T> check = new RegisterCheck<>(register);
        List<BrokenRow> faults = new ArrayList<>();
        for (int index = 0; index < file.lines().size(); index++) {
            CsvContents.Line<T> line = file.lines().get(index);
            if (index >= register.limit()) {
                faults.add(broken(line.row(), check.tooMany(index)));
                return faults;
            }
            List<Violation> violations = new ArrayList<>(Rule.every(register.rules(), line.item()));
            if (violations.isEmpty()) check.twin(index, line.item()).ifPresent(violations::add);
            if (line.whole())
                violations.stream()
                        .map(violation -> broken(line.row(), violation))
                        .filter(fault -> !line.brokenColumns().contains(fault.column()))
                        .forEach(faults::add);
        }
        return faults;
    }

    /** A violation of the item in a row of a file. */
    static BrokenRow broken(int row, Violation violation) {
        String value = violation.value() == null ? null : String.valueOf(violation.value());
        String column = violation.field().isEmpty() ? null : CsvForm.columnOf(violation.field());
        return new BrokenRow(row, column, value, violation.detail());
    }

    private Optional<Violation> item(int index, T item) {
        if (index >= register.limit()) return Optional.of(tooMany(index));
        if (item == null) return broken(ITEM, null, "an item is needed here, not null");
        Optional<Violation> violation = Rule.first(register.rules(), item);
        return violation.isPresent() ? violation : twin(index, item);
    }

    private Violation tooMany(int index) {
        return Violation.againstRule(
                ITEM, index + 1, "at most " + register.limit() + " " + register.name() + " are taken");
    }

    private Optional<Violation> twin(int index, T item) {
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
