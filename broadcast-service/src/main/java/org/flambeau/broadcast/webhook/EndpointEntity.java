package org.flambeau.broadcast.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.flambeau.broadcast.interest.Interest;

@Entity
@Table(name = "webhook_endpoint")
class EndpointEntity {

    @Id
    String id;

    String games;
    String owner;
    long version;
    String url;
    String description;
    String interests;

    @Enumerated(EnumType.STRING)
    Endpoint.State state;

    @Enumerated(EnumType.STRING)
    @Column(name = "disabled_reason")
    Endpoint.Reason disabledReason;

    @Column(name = "disabled_at")
    Instant disabledAt;

    String secret;

    @Column(name = "previous_secret")
    String previousSecret;

    @Column(name = "previous_until")
    Instant previousUntil;

    @Column(name = "created_at")
    Instant createdAt;

    /** Takes what the partner wants; says whether anything is different. */
    boolean take(URI address, String words, Interest interest, boolean enabled, Instant now) {
        boolean same = address.toString().equals(url)
                && Objects.equals(words, description)
                && InterestText.written(interest).equals(interests)
                && enabled == (state == Endpoint.State.ENABLED);
        if (same) return false;
        url = address.toString();
        description = words;
        interests = InterestText.written(interest);
        version++;
        if (enabled == (state == Endpoint.State.ENABLED)) return true;
        state = enabled ? Endpoint.State.ENABLED : Endpoint.State.DISABLED;
        disabledReason = enabled ? null : Endpoint.Reason.BY_PARTNER;
        disabledAt = enabled ? null : now;
        return true;
    }

    /** Sends nothing any more until the partner enables it. */
    void disable(Endpoint.Reason reason, Instant at) {
        state = Endpoint.State.DISABLED;
        disabledReason = reason;
        disabledAt = at;
        version++;
    }

    /** Puts a secret in the place of the present one, which still signs until {@code overlapEnds}. */
    void rotate(String fresh, Instant now, Instant overlapEnds) {
        boolean overlap = overlapEnds.isAfter(now);
        previousSecret = overlap ? secret : null;
        previousUntil = overlap ? overlapEnds : null;
        secret = fresh;
        version++;
    }

    Secrets secrets() {
        return new Secrets(secret, previousSecret, previousUntil);
    }

    /** As its partner sees it, with the secret or without. */
    Endpoint toEndpoint(boolean withSecret, Instant now) {
        return new Endpoint(
                id,
                games,
                version,
                URI.create(url),
                description,
                InterestText.read(interests).values(),
                state,
                disabledReason == null ? null : new Endpoint.Disabled(disabledReason, disabledAt),
                createdAt,
                secrets().overlap(now) ? previousUntil : null,
                withSecret ? secret : null);
    }
}
