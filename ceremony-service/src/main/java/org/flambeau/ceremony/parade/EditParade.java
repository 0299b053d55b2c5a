package org.flambeau.ceremony.parade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.flambeau.ceremony.http.CeremonyLookup;
import org.flambeau.ceremony.parade.delegation.Edition;
import org.flambeau.ceremony.parade.order.RuleSets;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.http.Precondition;
import org.flambeau.http.Refusal;

/** Replaces what is decided about a parade, which is a draft then. Once it has begun, nobody edits it. */
@ApplicationScoped
public class EditParade {

    private final CeremonyLookup lookup;
    private final Parades parades;
    private final RuleSets ruleSets;
    private final Clock clock;

    EditParade(CeremonyLookup lookup, Parades parades, RuleSets ruleSets, Clock clock) {
        this.lookup = lookup;
        this.parades = parades;
        this.ruleSets = ruleSets;
        this.clock = clock;
    }

    /** The parade after the edit; the same settings twice change nothing. */
    @Transactional
    Parade edit(CeremonyKey key, ParadeBody body, Precondition precondition, String by) {
        Ceremony ceremony = lookup.lock(key);
        int run = ceremony.show().run();
        Optional<Parade> before = parades.find(key, run);
        long version = before.map(parade -> parade.settings().version()).orElse(0L);
        precondition.check(version);
        ParadeSettings settings = new ParadeReading(body).settings(ruleSets.require(body.ruleSet()));
        if (before.filter(parade -> parade.content().equals(settings)).isPresent()) return before.get();
        if (before.filter(Parade::hasBegun).isPresent())
            throw Refusal.conflict(
                    "state", "BEGUN", "the parade has begun: withdraw a delegation, or take back what was recorded");
        parades.add(
                key, new Edition<>(version + 1, settings, by, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        return parades.find(key, run).orElseThrow();
    }
}
