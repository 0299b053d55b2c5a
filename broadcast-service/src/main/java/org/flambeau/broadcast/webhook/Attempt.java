package org.flambeau.broadcast.webhook;

import java.time.Instant;

/**
 * One POST to an endpoint. Nothing of the answer is kept but its status.
 *
 * @param at when it began
 * @param millis how long the answer took, or the wait for it
 * @param status what the endpoint answered, null when there was no answer
 * @param failure why it does not count as taken, null when it does
 */
public record Attempt(Instant at, long millis, Integer status, String failure) {

    private static final int GONE = 410;

    static Attempt answered(Instant at, long millis, int status) {
        return new Attempt(at, millis, status, failureOf(status));
    }

    static Attempt unanswered(Instant at, long millis, String failure) {
        return new Attempt(at, millis, null, failure);
    }

    /** Whether the endpoint has taken it: any 2xx. */
    boolean taken() {
        return failure == null;
    }

    /** Whether the endpoint wants nothing any more (Standard Webhooks: 410). */
    boolean gone() {
        return status != null && status == GONE;
    }

    private static String failureOf(int status) {
        if (status >= 200 && status < 300) return null;
        if (status >= 300 && status < 400) return "answered " + status + "; redirects are not followed";
        return "answered " + status;
    }
}
