package org.flambeau.ceremony.calling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.flambeau.ceremony.show.CeremonyKey;

/** What was really called, when and by whom. Append-only: the database refuses to rewrite it. */
@ApplicationScoped
public class AsRunLog {

    private final ActRows rows;

    AsRunLog(ActRows rows) {
        this.rows = rows;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void append(CeremonyKey key, Act act) {
        rows.persist(ActEntity.of(key, act));
    }

    /** The acts of one run in the order in which they were called. */
    @Transactional
    public List<Act> of(CeremonyKey key, int run) {
        return rows.of(key, run).stream().map(ActEntity::toAct).toList();
    }
}
