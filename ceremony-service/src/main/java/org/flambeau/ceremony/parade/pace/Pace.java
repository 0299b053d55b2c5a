package org.flambeau.ceremony.parade.pace;

import java.time.Duration;

/**
 * How delegations follow one another.
 *
 * @param interval from one step-off to the next, where the rule is {@link Rule#INTERVAL}
 * @param walking from a delegation's step-off to its arrival
 * @param shortest the least time that a delegation takes to pass
 * @param athletesPerSecond how many athletes pass in a second
 */
public record Pace(Rule rule, Duration interval, Duration walking, Duration shortest, int athletesPerSecond) {

    /** When the next delegation steps off. */
    public enum Rule {
        /** A fixed time after the one before. */
        INTERVAL,
        /** When the whole of the one before has passed. */
        LENGTH
    }

    /** How long a delegation takes to pass. */
    public Duration length(Marcher marcher) {
        Duration passing = Duration.ofMillis(marcher.athletes() * 1000L / athletesPerSecond);
        return passing.compareTo(shortest) < 0 ? shortest : passing;
    }

    /** From the step-off of a delegation to the next one's. */
    public Duration gapAfter(Marcher marcher) {
        return rule == Rule.INTERVAL ? interval : length(marcher);
    }

    /** From the step-off of the last delegation to the end: it walks, and by {@link Rule#LENGTH} its tail arrives too. */
    public Duration afterLast(Marcher last) {
        return rule == Rule.INTERVAL ? walking : walking.plus(length(last));
    }
}
