package org.flambeau.ceremony.crew.trigger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.flambeau.ceremony.crew.Paging;
import org.flambeau.ceremony.http.CeremonyLookup;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.http.Precondition;
import org.flambeau.http.Refusal;

/** The triggers of a ceremony: at most fifty. */
@ApplicationScoped
public class Triggers {

    private static final int MOST_TRIGGERS = 50;
    private static final int SECRET_BYTES = 32;

    private final CeremonyLookup lookup;
    private final TriggerRows rows;
    private final DeliveryTable deliveries;
    private final BridgePolicy policy;
    private final SecureRandom random = new SecureRandom();

    Triggers(CeremonyLookup lookup, TriggerRows rows, DeliveryTable deliveries, BridgePolicy policy) {
        this.lookup = lookup;
        this.rows = rows;
        this.deliveries = deliveries;
        this.policy = policy;
    }

    @Transactional
    List<Trigger> of(CeremonyKey key) {
        lookup.read(key);
        return rows.of(key).stream().map(TriggerEntity::toTrigger).toList();
    }

    @Transactional
    Trigger read(CeremonyKey key, String code) {
        lookup.read(key);
        return found(key, code).toTrigger();
    }

    /** Makes a trigger with a secret of its own, or changes one, which keeps its secret. */
    @Transactional
    Trigger put(CeremonyKey key, String code, TriggerBody body, Precondition precondition) {
        lookup.lock(key);
        if (!CeremonyKey.isCode(code))
            throw Refusal.unprocessable("trigger", code, "a code has small letters, digits and hyphens, at most 63");
        Optional<TriggerEntity> before = rows.find(key, code);
        precondition.check(before.map(row -> row.version).orElse(0L));
        Cause cause = body.checkedCause();
        URI url = body.checkedUrl(policy);
        TriggerEntity row = before.orElseGet(() -> fresh(key, code));
        if (row.version > 0
                && row.toTrigger().cause().equals(cause)
                && row.toTrigger().url().equals(url)) return row.toTrigger();
        row.take(cause, url);
        rows.persist(row);
        return row.toTrigger();
    }

    /** Takes a trigger away, its deliveries with it. */
    @Transactional
    void delete(CeremonyKey key, String code, Precondition precondition) {
        lookup.lock(key);
        Optional<TriggerEntity> row = rows.find(key, code);
        precondition.check(row.map(found -> found.version).orElse(0L));
        row.ifPresent(rows::delete);
    }

    /** A page of what became of its calls, the newest first. */
    @Transactional
    Paging.Page<Delivery> deliveries(CeremonyKey key, String code, Paging paging) {
        lookup.read(key);
        return paging.page(deliveries.of(found(key, code).id, paging), Delivery::id);
    }

    private TriggerEntity found(CeremonyKey key, String code) {
        return rows.find(key, code)
                .orElseThrow(() -> Refusal.notFound("trigger", code, "this ceremony has no such trigger"));
    }

    private TriggerEntity fresh(CeremonyKey key, String code) {
        if (rows.count(key) >= MOST_TRIGGERS)
            throw Refusal.conflict("trigger", code, "a ceremony has at most " + MOST_TRIGGERS + " triggers");
        TriggerEntity row = new TriggerEntity();
        row.games = key.games();
        row.ceremony = key.ceremony();
        row.code = code;
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        row.secret = "whsec_" + Base64.getEncoder().encodeToString(secret);
        return row;
    }
}
