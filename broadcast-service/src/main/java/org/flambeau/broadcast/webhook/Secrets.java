package org.flambeau.broadcast.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an endpoint's messages are signed with: {@code whsec_} and 32 bytes in Base64 (Standard Webhooks 1.0).
 *
 * @param previous the secret before the last rotation, null when there is none
 * @param previousUntil until when the previous one signs too
 */
record Secrets(String present, String previous, Instant previousUntil) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static String fresh() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return "whsec_" + Base64.getEncoder().encodeToString(secret);
    }

    /** Whether the previous secret still signs. */
    boolean overlap(Instant now) {
        return previousUntil != null && now.isBefore(previousUntil);
    }

    /** {@code webhook-signature}: one signature of each secret that counts at this instant, the present one's first. */
    String signature(String messageId, Instant at, String body) {
        return (overlap(at) ? List.of(present, previous) : List.of(present))
                .stream()
                        .map(secret -> signed(secret, messageId, at.getEpochSecond(), body))
                        .collect(Collectors.joining(" "));
    }

    private static String signed(String secret, String messageId, long seconds, String body) {
        try {
            return new Webhook(secret).sign(messageId, seconds, body);
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException("a message was not signed", e);
        }
    }

    /** A log may show who signs, and not with what. */
    @Override
    public String toString() {
        return "Secrets[previousUntil=" + previousUntil + "]";
    }
}
