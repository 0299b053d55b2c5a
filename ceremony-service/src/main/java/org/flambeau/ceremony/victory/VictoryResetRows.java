package org.flambeau.ceremony.victory;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class VictoryResetRows implements PanacheRepositoryBase<VictoryResetEntity, String> {

    /** Remembers up to where the medal table belongs to a run that is over. */
    void remember(String games, long tableVersion) {
        VictoryResetEntity row = findByIdOptional(games).orElseGet(() -> {
            VictoryResetEntity fresh = new VictoryResetEntity();
            fresh.games = games;
            return fresh;
        });
        row.tableVersion = Math.max(row.tableVersion, tableVersion);
        persist(row);
    }

    /** Whether a podium that made this version of the table is of a run before the last reset. */
    boolean isOfAnEarlierRun(String games, long tableVersion) {
        return findByIdOptional(games)
                .filter(row -> tableVersion <= row.tableVersion)
                .isPresent();
    }
}
