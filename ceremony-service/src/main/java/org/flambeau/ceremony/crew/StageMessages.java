package org.flambeau.ceremony.crew;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.flambeau.ceremony.games.RehearsalReset;
import org.flambeau.ceremony.http.CeremonyLookup;
import org.flambeau.ceremony.http.Sent;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.http.Precondition;
import org.flambeau.http.Refusal;

/** The message on the stage screen, one at a time. */
@ApplicationScoped
public class StageMessages {

    private static final int LONGEST_TEXT = 200;
    private static final Duration LONGEST = Duration.ofHours(24);

    private final CeremonyLookup lookup;
    private final StageMessageRows rows;
    private final Clock clock;

    StageMessages(CeremonyLookup lookup, StageMessageRows rows, Clock clock) {
        this.lookup = lookup;
        this.rows = rows;
        this.clock = clock;
    }

    /** What stands on the stage screen now. */
    @Transactional
    public Optional<StageMessage> shown(CeremonyKey key) {
        lookup.read(key);
        return rows.findByIdOptional(key).flatMap(row -> row.shownAt(now()));
    }

    /** Shows a message: the first with {@code If-None-Match: *}, in place of another with {@code If-Match}. */
    @Transactional
    StageMessage show(CeremonyKey key, StageMessageBody body, Precondition precondition, String by) {
        lookup.lock(key);
        Optional<StageMessageEntity> before = rows.findByIdOptional(key);
        Instant now = now();
        precondition.check(versionShown(before, now));
        StageMessage message = new StageMessage(
                before.map(row -> row.version).orElse(0L) + 1,
                Sent.required("text", body.text(), LONGEST_TEXT),
                body.level() == null ? StageMessage.Level.NORMAL : body.level(),
                expiry(body.expiresAt(), now),
                by,
                now);
        StageMessageEntity row = before.orElseGet(() -> new StageMessageEntity(key));
        row.take(message);
        rows.persist(row);
        return message;
    }

    /** Takes the message away. */
    @Transactional
    void clear(CeremonyKey key, Precondition precondition) {
        lookup.lock(key);
        Optional<StageMessageEntity> row = rows.findByIdOptional(key);
        precondition.check(versionShown(row, now()));
        row.ifPresent(StageMessageEntity::clear);
    }

    /** The next run begins with an empty screen. */
    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes RehearsalReset reset) {
        rows.list("games = ?1 and text is not null", reset.games()).forEach(StageMessageEntity::clear);
    }

    private static long versionShown(Optional<StageMessageEntity> row, Instant now) {
        return row.flatMap(there -> there.shownAt(now))
                .map(StageMessage::version)
                .orElse(0L);
    }

    private static Instant expiry(Instant sent, Instant now) {
        if (sent == null) return null;
        Instant at = Sent.instant("expiresAt", sent);
        if (!at.isAfter(now) || at.isAfter(now.plus(LONGEST)))
            throw Refusal.unprocessable("expiresAt", sent, "expected an instant within the next 24 hours");
        return at;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
