package org.flambeau.ceremony.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.flambeau.ceremony.games.GamesRegister;
import org.flambeau.ceremony.games.KnownGames;
import org.flambeau.ceremony.publicview.PublicStage;
import org.flambeau.ceremony.show.Ceremonies;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.CeremonyFacts;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.ceremony.show.Show;
import org.flambeau.http.Precondition;
import org.flambeau.http.Refusal;

/** Creates a ceremony or changes its facts. */
@ApplicationScoped
public class PlanCeremony {

    private static final int MOST_CEREMONIES = 200;

    private final GamesRegister games;
    private final Ceremonies ceremonies;
    private final PublicStage stage;
    private final Clock clock;

    PlanCeremony(GamesRegister games, Ceremonies ceremonies, PublicStage stage, Clock clock) {
        this.games = games;
        this.ceremonies = ceremonies;
        this.stage = stage;
        this.clock = clock;
    }

    /** The ceremony as it is now, and whether this made it. The same facts twice change nothing. */
    record Planned(Ceremony ceremony, boolean created) {}

    @Transactional
    Planned plan(CeremonyKey key, FactsBody body, Precondition precondition, boolean proposed) {
        KnownGames known = games.hold(key.games());
        if (!CeremonyKey.isCode(key.ceremony()))
            throw Refusal.unprocessable(
                    "ceremony", key.ceremony(), "a ceremony's code has small letters, digits and hyphens, at most 63");
        Optional<Ceremony> before = ceremonies.lock(key);
        precondition.check(before.map(Ceremony::factsVersion).orElse(0L));
        CeremonyFacts facts = body.checked(known.zone());
        return before.map(ceremony -> new Planned(change(ceremony, facts), false))
                .orElseGet(() -> new Planned(create(key, facts, proposed), true));
    }

    private Ceremony create(CeremonyKey key, CeremonyFacts facts, boolean proposed) {
        if (ceremonies.count(key.games()) >= MOST_CEREMONIES)
            throw Refusal.conflict(
                    "ceremony", key.ceremony(), "a Games has at most " + MOST_CEREMONIES + " ceremonies");
        Ceremony fresh = proposed ? Ceremony.proposed(key, facts) : Ceremony.planned(key, facts);
        Ceremony created = stage.introduce(fresh, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        ceremonies.add(created);
        return created;
    }

    private Ceremony change(Ceremony before, CeremonyFacts facts) {
        if (before.facts().equals(facts)) return before;
        boolean otherStart = !before.facts().plannedStart().equals(facts.plannedStart());
        if (otherStart && !(before.show() instanceof Show.Before))
            throw Refusal.conflict(
                    "plannedStart", facts.plannedStart(), "the ceremony has started: its planned start is frozen");
        Ceremony after =
                stage.edit(before, before.withFacts(facts), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        ceremonies.save(after);
        return after;
    }
}
