package org.flambeau.ceremony.victory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.flambeau.ceremony.games.GamesRegister;
import org.flambeau.http.Precondition;

/** Country, flag and anthem of the organisations of a Games. */
@ApplicationScoped
class EmblemRegister {

    private final GamesRegister games;
    private final EmblemRegisterRows rows;

    EmblemRegister(GamesRegister games, EmblemRegisterRows rows) {
        this.games = games;
        this.rows = rows;
    }

    /** Nothing when none were registered. */
    @Transactional
    Emblems of(String code) {
        return rows.findByIdOptional(code).map(EmblemRegisterEntity::toEmblems).orElse(Emblems.NONE);
    }

    /** Replaces the register; the same again changes nothing. */
    @Transactional
    Emblems replace(String code, EmblemsBody body, Precondition precondition) {
        games.hold(code);
        Emblems before = of(code);
        precondition.check(before.version());
        Emblems wanted = body.checked(before.version());
        if (before.version() > 0 && before.equals(wanted)) return before;
        EmblemRegisterEntity row = rows.findByIdOptional(code).orElseGet(() -> {
            EmblemRegisterEntity fresh = new EmblemRegisterEntity();
            fresh.games = code;
            return fresh;
        });
        row.version = before.version() + 1;
        row.hostLanguage = wanted.hostLanguage();
        row.emblems = wanted.list();
        rows.persist(row);
        return row.toEmblems();
    }
}
