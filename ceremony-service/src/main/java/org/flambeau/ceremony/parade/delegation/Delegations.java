package org.flambeau.ceremony.parade.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.flambeau.ceremony.games.GamesRegister;
import org.flambeau.http.Precondition;

/** The delegations of each Games, every version of the list. */
@ApplicationScoped
public class Delegations {

    private final DelegationsRows rows;
    private final GamesRegister register;
    private final Clock clock;

    Delegations(DelegationsRows rows, GamesRegister register, Clock clock) {
        this.rows = rows;
        this.register = register;
        this.clock = clock;
    }

    /** The newest list; version 0 with nobody in it before the first. */
    @Transactional
    public Edition<DelegationList> newest(String games) {
        return rows.newest(games)
                .map(DelegationsEntity::toEdition)
                .orElseGet(() -> new Edition<>(0, DelegationList.NONE, null, Instant.EPOCH));
    }

    /** A list of which the version is known to be there; 0 is nobody. */
    @Transactional
    public Edition<DelegationList> version(String games, long version) {
        if (version == 0) return new Edition<>(0, DelegationList.NONE, null, Instant.EPOCH);
        return rows.version(games, version).orElseThrow().toEdition();
    }

    /** Replaces the list; the same list twice changes nothing. */
    @Transactional
    Edition<DelegationList> replace(String games, DelegationList list, Precondition precondition, String by) {
        register.hold(games);
        Edition<DelegationList> before = newest(games);
        precondition.check(before.version());
        if (before.version() > 0 && before.content().equals(list)) return before;
        DelegationsEntity row = new DelegationsEntity();
        row.games = games;
        row.version = before.version() + 1;
        row.content = list;
        row.editedBy = by;
        row.editedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        rows.persist(row);
        return row.toEdition();
    }
}
