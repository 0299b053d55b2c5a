package org.flambeau.ceremony.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.flambeau.ceremony.games.GamesRegister;
import org.flambeau.ceremony.show.Ceremonies;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.http.Refusal;

/** Finds what an address names, or refuses with 404 and says which part of it is not there. */
@ApplicationScoped
public class CeremonyLookup {

    private final GamesRegister games;
    private final Ceremonies ceremonies;

    CeremonyLookup(GamesRegister games, Ceremonies ceremonies) {
        this.games = games;
        this.ceremonies = ceremonies;
    }

    /**
     * The ceremony as it was last committed.
     *
     * @throws HttpProblem 404 naming the Games or the ceremony
     */
    public Ceremony read(CeremonyKey key) {
        return found(key, ceremonies.find(key));
    }

    /**
     * The ceremony as it was last committed, if the public may know of it.
     *
     * @throws HttpProblem 404 naming the Games or the ceremony, also for one that is only proposed
     */
    public Ceremony readPublic(CeremonyKey key) {
        return found(key, ceremonies.find(key).filter(Ceremony::isPublic));
    }

    /**
     * The ceremony, locked until the running transaction ends.
     *
     * @throws HttpProblem 404 naming the Games or the ceremony
     */
    public Ceremony lock(CeremonyKey key) {
        return found(key, ceremonies.lock(key));
    }

    private Ceremony found(CeremonyKey key, Optional<Ceremony> ceremony) {
        if (ceremony.isPresent()) return ceremony.get();
        games.require(key.games());
        throw Refusal.notFound("ceremony", key.ceremony(), "this Games has no such ceremony");
    }
}
