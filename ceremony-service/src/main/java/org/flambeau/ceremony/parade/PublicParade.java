package org.flambeau.ceremony.parade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.flambeau.ceremony.http.CeremonyLookup;
import org.flambeau.ceremony.show.CeremonyKey;

/**
 * The public list of a parade, with a version of its own that rises exactly when the list is another one: by an edit, a
 * withdrawal, or an embargo that has ended. Whoever reads first after that counts it, under the lock of the ceremony.
 */
@ApplicationScoped
public class PublicParade {

    private final CeremonyLookup lookup;
    private final Parades parades;
    private final PublicListRows rows;
    private final Clock clock;

    PublicParade(CeremonyLookup lookup, Parades parades, PublicListRows rows, Clock clock) {
        this.lookup = lookup;
        this.parades = parades;
        this.rows = rows;
        this.clock = clock;
    }

    /** The list as it is now; nothing when the parade does not show it. */
    @Transactional
    Optional<PublicList> shown(CeremonyKey key) {
        return parades.find(key, lookup.readPublic(key).show().run())
                .flatMap(parade -> PublicList.of(parade, clock.instant()));
    }

    /** The list as it was shown last. */
    @Transactional
    Optional<PublicList.Published> kept(CeremonyKey key) {
        return rows.of(key).map(PublicListEntity::toPublished);
    }

    /** The list, published now if it has changed; nothing when the parade does not show it. */
    @Transactional
    Optional<PublicList.Published> publish(CeremonyKey key) {
        int run = lookup.lock(key).show().run();
        return parades.find(key, run).flatMap(parade -> publish(parade, clock.instant()));
    }

    /** The same for a parade of which the running transaction holds the ceremony. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<PublicList.Published> publish(Parade parade, Instant now) {
        return PublicList.of(parade, now).map(list -> keep(parade.key(), list).toPublished());
    }

    private PublicListEntity keep(CeremonyKey key, PublicList list) {
        PublicListEntity row = rows.of(key).orElseGet(() -> {
            PublicListEntity first = new PublicListEntity();
            first.games = key.games();
            first.ceremony = key.ceremony();
            return first;
        });
        if (list.equals(row.content)) return row;
        row.version++;
        row.content = list;
        rows.persist(row);
        return row;
    }
}
