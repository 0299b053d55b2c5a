package org.flambeau.medals.bulk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.flambeau.medals.register.BrokenRow;
import org.flambeau.medals.register.CsvContents;
import org.flambeau.medals.register.CsvForm;
import org.flambeau.medals.register.Register;
import org.flambeau.medals.register.RegisterChange;
import org.flambeau.medals.register.Registers;

/** One register of a folder: its rows and their faults, or what is stored when the folder does not have it. */
final class RegisterPart<T> {

    private final Registers registers;
    private final Register<T> register;
    private final String games;
    private final CsvContents<T> contents;
    private final Set<Integer> faultyRows = new HashSet<>();
    private final List<T> items;

    RegisterPart(
            Registers registers,
            Register<T> register,
            String games,
            String file,
            CsvForm<T> form,
            Folder folder,
            Faults faults) {
        this.registers = registers;
        this.register = register;
        this.games = games;
        this.contents = folder.has(file) ? folder.rows(file, form) : null;
        this.items = contents == null ? register.read(games) : contents.items();
        if (contents == null) return;
        List<BrokenRow> broken = registers.faults(register, games, contents);
        faults.addRows(file, broken);
        broken.forEach(row -> faultyRows.add(row.row()));
    }

    /** Whether the columns are there, so that others can be held against the items. */
    boolean isReadable() {
        return contents == null || contents.isHeaded();
    }

    /** All items, those at fault too. */
    List<T> items() {
        return items;
    }

    /** Whether the item of this place has no fault. */
    boolean isSound(int place) {
        return contents == null
                || !faultyRows.contains(contents.lines().get(place).row());
    }

    /** Puts the items in place; null when the folder does not have them. */
    RegisterChange store() {
        return contents == null ? null : registers.load(register, games, items);
    }
}
