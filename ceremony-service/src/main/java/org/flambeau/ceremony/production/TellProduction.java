package org.flambeau.ceremony.production;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.flambeau.ceremony.calling.ProductionState;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.CeremonyKept;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.contracts.Aggregates;
import org.flambeau.contracts.EventTypes;
import org.flambeau.contracts.Topics;
import org.flambeau.messaging.outbox.Outbox;
import org.flambeau.messaging.outbox.OutgoingEvent;

/** Writes the whole state of a ceremony to the production topic with every change of it, where that is switched on. */
@ApplicationScoped
class TellProduction {

    private final ProductionSettings settings;
    private final ProductionEvents events;
    private final Outbox outbox;
    private final Clock clock;

    TellProduction(ProductionSettings settings, ProductionEvents events, Outbox outbox, Clock clock) {
        this.settings = settings;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes CeremonyKept kept) {
        if (!settings.topic()) return;
        Ceremony ceremony = kept.ceremony();
        CeremonyKey key = ceremony.key();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        long version = events.next(key);
        outbox.append(new OutgoingEvent(
                Topics.CEREMONIES_PRODUCTION,
                key.recordKey(),
                EventTypes.PRODUCTION_CHANGED,
                Aggregates.production(key.games(), key.ceremony()),
                version,
                at,
                WholeState.of(ceremony, ProductionState.of(ceremony, at), version)));
    }
}
