package org.flambeau.medals.table;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TableStateRepository implements PanacheRepositoryBase<TableStateEntity, String> {

    /** The present state, for reading; one that was never written is at version 0. */
    TableStateEntity of(String games) {
        return findByIdOptional(games).orElseGet(() -> fresh(games));
    }

    /** The state to be changed, under the lock of its Games. */
    TableStateEntity toChange(String games) {
        TableStateEntity state = findById(games);
        if (state != null) return state;
        state = fresh(games);
        persist(state);
        return state;
    }

    private static TableStateEntity fresh(String games) {
        TableStateEntity state = new TableStateEntity();
        state.games = games;
        return state;
    }
}
