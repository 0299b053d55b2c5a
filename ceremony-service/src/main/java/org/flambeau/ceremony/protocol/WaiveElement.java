package org.flambeau.ceremony.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flambeau.ceremony.http.CeremonyLookup;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.ceremony.show.Finished;
import org.flambeau.ceremony.show.Show;
import org.flambeau.http.Refusal;
import org.flambeau.messaging.idempotency.IdempotencyKeys;
import org.flambeau.messaging.idempotency.StoredAnswer;

/** Lets a second person allow that a required element is passed over in the present run. */
@ApplicationScoped
class WaiveElement {

    private static final int MOST_WAIVERS = 500;

    private final IdempotencyKeys keys;
    private final CeremonyLookup lookup;
    private final SkipPermission permission;
    private final Waivers waivers;
    private final ObjectMapper json;
    private final Clock clock;

    WaiveElement(
            IdempotencyKeys keys,
            CeremonyLookup lookup,
            SkipPermission permission,
            Waivers waivers,
            ObjectMapper json,
            Clock clock) {
        this.keys = keys;
        this.lookup = lookup;
        this.permission = permission;
        this.waivers = waivers;
        this.json = json;
        this.clock = clock;
    }

    /** Gives the waiver once per idempotency key; the twin gets the same answer. */
    @Transactional
    StoredAnswer waive(CeremonyKey key, WaiverBody body, String idempotencyKey, String approver) {
        String request = "POST " + key.recordKey() + "/waivers " + text(body);
        return keys.once(
                approver,
                idempotencyKey,
                request,
                () -> new StoredAnswer(201, Map.of(), text(append(key, body, approver))));
    }

    /** The waivers of a run, oldest first. */
    @Transactional
    List<Waiver> of(CeremonyKey key, int run) {
        return waivers.of(key, run);
    }

    private Waiver append(CeremonyKey key, WaiverBody body, String approver) {
        Ceremony ceremony = lookup.lock(key);
        String segment = body.segment();
        Show show = ceremony.show();
        if (show instanceof Finished)
            throw Refusal.conflict("segment", segment, "the ceremony is finished: nothing can be passed over any more");
        if (ceremony.order().plans().stream().noneMatch(plan -> plan.code().equals(segment)))
            throw Refusal.unprocessable("segment", segment, "the running order has no such segment");
        boolean live = show.live().equals(Optional.of(segment));
        if (!live && show.round().filter(round -> round.wasPlayed(segment)).isPresent())
            throw Refusal.conflict("segment", segment, "this segment is over");
        Element element = permission
                .required(ceremony, segment)
                .orElseThrow(() -> Refusal.unprocessable(
                        "segment", segment, "neither charter nor protocol asks for it: it can be skipped as it is"));
        if (waivers.of(key, show.run()).size() >= MOST_WAIVERS)
            throw Refusal.conflict("segment", segment, "a run has at most " + MOST_WAIVERS + " waivers");
        Waiver waiver = new Waiver(
                show.run(),
                segment,
                element.code(),
                body.reason(),
                approver,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        waivers.append(key, waiver);
        return waiver;
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not written as JSON: " + value.getClass(), e);
        }
    }
}
