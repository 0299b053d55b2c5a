package org.flambeau.ceremony.parade;

import jakarta.enterprise.context.ApplicationScoped;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.http.Refusal;

/** Finds the parade of a ceremony in its present run, or refuses with 404. */
@ApplicationScoped
public class ParadeLookup {

    private final Parades parades;

    ParadeLookup(Parades parades) {
        this.parades = parades;
    }

    Parade of(Ceremony ceremony) {
        return parades.find(ceremony.key(), ceremony.show().run())
                .orElseThrow(() -> Refusal.notFound(
                        "ceremony",
                        ceremony.key().ceremony(),
                        "this ceremony has no parade yet: PUT one with If-None-Match: *"));
    }
}
