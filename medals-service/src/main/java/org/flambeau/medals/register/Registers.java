package org.flambeau.medals.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flambeau.http.Precondition;
import org.flambeau.medals.games.GamesShelf;
import org.flambeau.medals.rule.Refusing;
import org.flambeau.medals.rule.Violation;

/** Reads and replaces the lists of a Games, each under its own version. */
@ApplicationScoped
public class Registers {

    private final GamesShelf games;
    private final RegisterRepository versions;

    Registers(GamesShelf games, RegisterRepository versions) {
        this.games = games;
        this.versions = versions;
    }

    /** The version of a list, 0 when it was never put. */
    public long version(Register<?> register, String code) {
        return versions.version(code, register.name());
    }

    /**
     * A list with its version.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is no such Games
     */
    @Transactional
    <T> Versioned<T> read(Register<T> register, String code) {
        games.get(code);
        return new Versioned<>(version(register, code), register.read(code));
    }

    /**
     * Puts checked items in place of the present ones. The same items again change nothing.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404, 412, or 409 when something present is still in use
     */
    @Transactional
    <T> Versioned<T> replace(Register<T> register, String code, List<T> items, Precondition precondition) {
        games.lock(code);
        long present = version(register, code);
        precondition.check(present);
        List<T> before = register.read(code);
        if (present > 0 && before.equals(items)) return new Versioned<>(present, items);
        Refusing.onViolation(register.conflicts(code, before, items).stream().findFirst());
        put(register, code, items);
        return new Versioned<>(present + 1, items);
    }

    /** Every fault that keeps a file from taking the place of the present items of a locked Games. */
    public <T> List<BrokenRow> faults(Register<T> register, String code, CsvContents<T> file) {
        List<BrokenRow> faults = new ArrayList<>(file.faults());
        faults.addAll(RegisterCheck.every(register, file));
        if (!faults.isEmpty() || !file.isHeaded()) return faults;
        Map<Object, Integer> rows = new HashMap<>();
        file.lines().forEach(line -> rows.put(register.identity(line.item()), line.row()));
        for (Violation conflict : register.conflicts(code, register.read(code), file.items()))
            faults.add(RegisterCheck.broken(rows.getOrDefault(conflict.value(), 1), conflict));
        return faults;
    }

    /** Puts items without a fault in place of the present ones of a locked Games. The same items again change nothing. */
    public <T> RegisterChange load(Register<T> register, String code, List<T> items) {
        List<T> before = register.read(code);
        if (version(register, code) > 0 && before.equals(items)) return RegisterChange.NONE;
        put(register, code, items);
        return RegisterChange.between(register, before, items);
    }

    /** Who is told finds the items in the database. */
    private <T> void put(Register<T> register, String code, List<T> items) {
        register.replace(code, items);
        versions.raise(code, register.name());
        versions.flush();
        register.replaced(code);
    }

    /** @param version 1, 2, 3, ..., 0 when the list was never put */
    record Versioned<T>(long version, List<T> items) {}
}
