package org.flambeau.ceremony.crew;

import java.time.Instant;

/**
 * What stands on the stage screen.
 *
 * @param expiresAt when it goes by itself, null when it stays until it is taken away
 */
public record StageMessage(long version, String text, Level level, Instant expiresAt, String by, Instant at) {

    public enum Level {
        NORMAL,
        URGENT
    }
}
