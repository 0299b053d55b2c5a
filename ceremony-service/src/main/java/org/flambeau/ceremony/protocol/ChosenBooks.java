package org.flambeau.ceremony.protocol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.flambeau.ceremony.show.CeremonyKey;

/** Which rule books ceremonies have chosen. A choice is made with its ceremony locked. */
@ApplicationScoped
class ChosenBooks {

    private final ChoiceRows rows;

    ChosenBooks(ChoiceRows rows) {
        this.rows = rows;
    }

    @Transactional
    ChosenBook of(CeremonyKey key) {
        return rows.of(key)
                .map(row -> new ChosenBook(row.ruleBook, row.version))
                .orElse(ChosenBook.NONE);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void choose(CeremonyKey key, String code) {
        ChoiceEntity row = rows.of(key).orElseGet(() -> {
            ChoiceEntity fresh = new ChoiceEntity();
            fresh.games = key.games();
            fresh.ceremony = key.ceremony();
            return fresh;
        });
        row.ruleBook = code;
        row.version++;
        rows.persist(row);
    }
}
