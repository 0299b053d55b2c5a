package org.flambeau.ceremony.timing;

import java.time.Duration;

/**
 * How far the show is from its plan. Positive is behind, everywhere; it is always shown with a word as well as a sign.
 *
 * @param absolute against the planned times
 * @param relative against the planned times moved to the actual start of the show
 */
public record Offset(Duration absolute, Duration relative) {

    static final Offset NONE = new Offset(Duration.ZERO, Duration.ZERO);

    /** The absolute offset as a word; less than a second is on time. */
    public String word() {
        if (Math.abs(absolute.toMillis()) < 1000) return "on time";
        return absolute.isNegative() ? "ahead" : "behind";
    }

    /** The absolute offset as crews read it: {@code +4:00 behind}. */
    public String text() {
        long seconds = Math.abs(absolute.toMillis()) / 1000;
        if (seconds == 0) return word();
        String hours = seconds < 3600 ? "" : seconds / 3600 + ":";
        String minutes = String.format(hours.isEmpty() ? "%d:%02d" : "%02d:%02d", seconds / 60 % 60, seconds % 60);
        return (absolute.isNegative() ? "−" : "+") + hours + minutes + " " + word();
    }
}
