package org.flambeau.broadcast.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** {@code Retry-After} (RFC 9110, section 10.2.3) of an answer that may carry one: 429 and 503. */
final class RetryAfter {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private RetryAfter() {}

    /** The pause that is asked for; nothing when the status has none, or the header is of neither of its two forms. */
    static Optional<Duration> of(int status, String header, Instant now) {
        if (status != TOO_MANY_REQUESTS && status != UNAVAILABLE || header == null) return Optional.empty();
        String value = header.trim();
        if (value.matches("\\d{1,9}")) return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        try {
            Instant then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return then.isAfter(now) ? Optional.of(Duration.between(now, then)) : Optional.of(Duration.ZERO);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
