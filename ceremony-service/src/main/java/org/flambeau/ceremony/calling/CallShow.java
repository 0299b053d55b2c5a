package org.flambeau.ceremony.calling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.flambeau.ceremony.http.CeremonyLookup;
import org.flambeau.ceremony.publicview.PublicStage;
import org.flambeau.ceremony.show.Ceremonies;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.ceremony.show.Show;
import org.flambeau.http.Refusal;
import org.flambeau.messaging.idempotency.IdempotencyKeys;
import org.flambeau.messaging.idempotency.StoredAnswer;

/** Moves a show on: state, as-run log, public event and stored answer commit together or not at all. */
@ApplicationScoped
public class CallShow {

    private final IdempotencyKeys keys;
    private final CeremonyLookup lookup;
    private final Ceremonies ceremonies;
    private final AsRunLog asRun;
    private final PublicStage stage;
    private final ObjectMapper json;
    private final Clock clock;

    CallShow(
            IdempotencyKeys keys,
            CeremonyLookup lookup,
            Ceremonies ceremonies,
            AsRunLog asRun,
            PublicStage stage,
            ObjectMapper json,
            Clock clock) {
        this.keys = keys;
        this.lookup = lookup;
        this.ceremonies = ceremonies;
        this.asRun = asRun;
        this.stage = stage;
        this.json = json;
        this.clock = clock;
    }

    /** Carries out a command once per idempotency key; the twin gets the same answer. */
    @Transactional
    StoredAnswer call(CeremonyKey key, CommandBody body, String idempotencyKey, String caller) {
        String request = "POST " + key.recordKey() + "/commands " + text(body);
        return keys.once(caller, idempotencyKey, request, () -> answer(carryOut(key, body, caller)));
    }

    private Ceremony carryOut(CeremonyKey key, CommandBody body, String caller) {
        Ceremony before = lookup.lock(key);
        Instant at = now();
        Outcome outcome = body.mistaken(before.show())
                .<Outcome>map(refused -> refused)
                .orElseGet(() -> body.command().on(before, at));
        if (outcome instanceof Outcome.Refused refused)
            throw Refusal.conflict(refused.field(), refused.value(), refused.reason());
        Outcome.Accepted accepted = (Outcome.Accepted) outcome;
        Ceremony after = stage.show(before, accepted.ceremony(), accepted.occurrence(), at);
        ceremonies.save(after);
        Show show = after.show();
        asRun.append(
                key,
                new Act(show.run(), show.take(), body.command(), show.live().orElse(null), at, caller));
        return after;
    }

    private StoredAnswer answer(Ceremony ceremony) {
        return new StoredAnswer(200, Map.of(), text(ProductionState.of(ceremony, now())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not written as JSON: " + value.getClass(), e);
        }
    }
}
