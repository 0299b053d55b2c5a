package org.flambeau.ceremony.parade;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Function;
import org.flambeau.ceremony.http.CeremonyLookup;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.messaging.idempotency.IdempotencyKeys;
import org.flambeau.messaging.idempotency.StoredAnswer;

/** Records what happens on the night: act, public list and stored answer commit together or not at all. */
@ApplicationScoped
public class RecordNight {

    private final IdempotencyKeys keys;
    private final CeremonyLookup lookup;
    private final ParadeLookup parades;
    private final Parades store;
    private final PublicParade publicParade;
    private final ObjectMapper json;
    private final Clock clock;

    RecordNight(
            IdempotencyKeys keys,
            CeremonyLookup lookup,
            ParadeLookup parades,
            Parades store,
            PublicParade publicParade,
            ObjectMapper json,
            Clock clock) {
        this.keys = keys;
        this.lookup = lookup;
        this.parades = parades;
        this.store = store;
        this.publicParade = publicParade;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    StoredAnswer stepOff(CeremonyKey key, ActBody body, String idempotencyKey, String by) {
        return once(key, "step-offs", body, idempotencyKey, by, ActReading::stepOff);
    }

    @Transactional
    StoredAnswer withdrawal(CeremonyKey key, ActBody body, String idempotencyKey, String by) {
        return once(key, "withdrawals", body, idempotencyKey, by, ActReading::withdrawal);
    }

    private StoredAnswer once(
            CeremonyKey key,
            String address,
            ActBody body,
            String idempotencyKey,
            String by,
            Function<ActReading, ParadeAct> reading) {
        String request = "POST " + key.recordKey() + "/parade/" + address + " " + text(body);
        return keys.once(
                by,
                idempotencyKey,
                request,
                () -> new StoredAnswer(200, Map.of(), text(record(lookup.lock(key), body, by, reading))));
    }

    private ActAnswer record(Ceremony ceremony, ActBody body, String by, Function<ActReading, ParadeAct> reading) {
        Parade before = parades.of(ceremony);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ParadeAct act = reading.apply(new ActReading(before, ceremony.show().run(), body, by, now));
        store.add(ceremony.key(), act);
        Parade after = before.after(act);
        publicParade.publish(after, now);
        return ActAnswer.of(after, act);
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not written as JSON: " + value.getClass(), e);
        }
    }
}
