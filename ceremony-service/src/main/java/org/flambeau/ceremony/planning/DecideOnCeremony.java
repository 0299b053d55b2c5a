package org.flambeau.ceremony.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.flambeau.ceremony.http.CeremonyLookup;
import org.flambeau.ceremony.http.Sent;
import org.flambeau.ceremony.publicview.PublicStage;
import org.flambeau.ceremony.show.Ceremonies;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.ceremony.show.Proposed;
import org.flambeau.ceremony.show.Show;
import org.flambeau.ceremony.show.Underway;
import org.flambeau.contracts.ceremonies.CeremonyChanged.Occurrence;
import org.flambeau.http.Refusal;

/** Takes a proposal into the programme, or a ceremony out of it. Asked twice, it changes nothing the second time. */
@ApplicationScoped
public class DecideOnCeremony {

    private static final int LONGEST_REASON = 500;

    private final CeremonyLookup lookup;
    private final Ceremonies ceremonies;
    private final PublicStage stage;
    private final Clock clock;

    DecideOnCeremony(CeremonyLookup lookup, Ceremonies ceremonies, PublicStage stage, Clock clock) {
        this.lookup = lookup;
        this.ceremonies = ceremonies;
        this.stage = stage;
        this.clock = clock;
    }

    /** @param reason why, for the production; the public is not told */
    public record Cancellation(String reason) {}

    @Transactional
    Ceremony accept(CeremonyKey key) {
        Ceremony before = lookup.lock(key);
        if (before.show() instanceof Show.Ready) return before;
        if (!(before.show() instanceof Proposed proposed))
            throw Refusal.conflict(
                    "ceremony",
                    key.ceremony(),
                    "the ceremony is " + before.show().lifecycle() + " and not PROPOSED");
        return keep(before, before.withShow(proposed.accept()), Occurrence.PLANNED);
    }

    @Transactional
    Ceremony cancel(CeremonyKey key, Cancellation cancellation) {
        Ceremony before = lookup.lock(key);
        String reason = Sent.required("reason", cancellation.reason(), LONGEST_REASON);
        return switch (before.show().lifecycle()) {
            case CANCELLED -> before;
            case FINISHED -> throw Refusal.conflict("ceremony", key.ceremony(), "the ceremony is over");
            case PROPOSED, DRAFT, APPROVED ->
                keep(
                        before,
                        before.withShow(((Show.Before) before.show()).cancel(reason, now())),
                        Occurrence.CANCELLED);
            case LIVE, ON_HOLD ->
                keep(before, before.withShow(((Underway) before.show()).breakOff(reason, now())), Occurrence.CANCELLED);
        };
    }

    private Ceremony keep(Ceremony before, Ceremony after, Occurrence occurrence) {
        Ceremony shown = stage.show(before, after, occurrence, now());
        ceremonies.save(shown);
        return shown;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
