package org.flambeau.http;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Stops the start, with a sentence, when the key that bearer tokens are checked with is not there. */
@ApplicationScoped
public class TokenKeyCheck {

    /** What the services' settings say where no key is given; a blank would have Quarkus make a key pair of its own in tests. */
    private static final String NOT_SET = "not-set";

    private final Optional<String> location;

    TokenKeyCheck(@ConfigProperty(name = "mp.jwt.verify.publickey.location") Optional<String> location) {
        this.location = location;
    }

    void check(@Observes StartupEvent event) {
        String where = location.filter(value -> !value.isBlank() && !value.equals(NOT_SET))
                .orElseThrow(
                        () -> new IllegalStateException(
                                "no key to check bearer tokens with: set FLAMBEAU_JWT_KEY to the file of a public key (PEM) or to a JWKS address"));
        if (where.startsWith("http://") || where.startsWith("https://")) return;
        Path file = where.startsWith("file:") ? Path.of(URI.create(where)) : Path.of(where);
        if (!Files.isReadable(file) && getClass().getResource("/" + where) == null)
            throw new IllegalStateException(
                    "the key to check bearer tokens with cannot be read: " + where + " (FLAMBEAU_JWT_KEY)");
    }
}
