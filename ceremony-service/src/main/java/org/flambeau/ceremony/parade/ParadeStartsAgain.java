package org.flambeau.ceremony.parade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.flambeau.ceremony.games.RehearsalReset;
import org.flambeau.ceremony.show.Ceremonies;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.CeremonyKey;

/** The parades of a reset rehearsal begin anew. What was recorded stays in the log and does not count any more. */
@ApplicationScoped
public class ParadeStartsAgain {

    private static final String RESET = "reset of the rehearsal";

    private final Ceremonies ceremonies;
    private final Parades parades;
    private final Clock clock;

    ParadeStartsAgain(Ceremonies ceremonies, Parades parades, Clock clock) {
        this.ceremonies = ceremonies;
        this.parades = parades;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes RehearsalReset reset) {
        for (CeremonyKey key : ceremonies.keysOf(reset.games()))
            ceremonies.lock(key).ifPresent(this::startAgain);
    }

    private void startAgain(Ceremony ceremony) {
        int run = ceremony.show().run();
        parades.find(ceremony.key(), run).filter(Parade::hasBegun).ifPresent(parade -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            parades.add(
                    ceremony.key(),
                    new ParadeAct(
                            ParadeAct.Kind.STARTED_AGAIN,
                            run,
                            null,
                            null,
                            now,
                            now,
                            RESET,
                            RESET,
                            parade.settings().version(),
                            parade.delegations().version()));
        });
    }
}
