package org.flambeau.ceremony.publicview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.flambeau.ceremony.show.Ceremonies;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.ceremony.show.Segment;
import org.flambeau.contracts.ceremonies.CeremonyChanged.Occurrence;

/** Tells the secrets of one ceremony whose instant has come, through the outbox like every other change. */
@ApplicationScoped
class ReleaseSecret {

    private final Ceremonies ceremonies;
    private final PublicStage stage;

    ReleaseSecret(Ceremonies ceremonies, PublicStage stage) {
        this.ceremonies = ceremonies;
        this.stage = stage;
    }

    @Transactional
    void release(CeremonyKey key) {
        ceremonies.lock(key).ifPresent(before -> {
            Instant now = ceremonies.databaseTime();
            Ceremony after =
                    before.withSame(before.order().each(segment -> due(segment, now) ? segment.release() : segment));
            ceremonies.save(stage.show(before, after, Occurrence.AMENDED, now.truncatedTo(ChronoUnit.MILLIS)));
        });
    }

    private static boolean due(Segment segment, Instant now) {
        Instant until = segment.plan().particulars().secretUntil();
        return until != null && !segment.released() && !until.isAfter(now);
    }
}
