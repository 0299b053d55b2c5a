package org.flambeau.ceremony.calling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.flambeau.ceremony.games.RehearsalReset;
import org.flambeau.ceremony.publicview.PublicStage;
import org.flambeau.ceremony.show.Ceremonies;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.ceremony.show.Show;
import org.flambeau.contracts.ceremonies.CeremonyChanged.Occurrence;
import org.jboss.logging.Logger;

/** Puts the ceremonies of a reset rehearsal back before their start. What was run stays in the as-run log. */
@ApplicationScoped
public class StartAgain {

    private static final Logger LOG = Logger.getLogger(StartAgain.class);

    private final Ceremonies ceremonies;
    private final PublicStage stage;
    private final Clock clock;

    StartAgain(Ceremonies ceremonies, PublicStage stage, Clock clock) {
        this.ceremonies = ceremonies;
        this.stage = stage;
        this.clock = clock;
    }

    /** Ceremonies that have not started are as they should be. */
    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes RehearsalReset reset) {
        for (CeremonyKey key : ceremonies.keysOf(reset.games()))
            ceremonies
                    .lock(key)
                    .filter(ceremony -> !(ceremony.show() instanceof Show.Before))
                    .ifPresent(this::reset);
    }

    private void reset(Ceremony before) {
        Ceremony after = stage.show(
                before, before.reset(), Occurrence.RESET, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        ceremonies.save(after);
        LOG.infof(
                "put back before its start: games=%s ceremony=%s run=%d",
                after.key().games(), after.key().ceremony(), after.show().run());
    }
}
