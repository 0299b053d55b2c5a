package org.flambeau.ceremony.show;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What everybody may know of a ceremony before it begins.
 *
 * @param names names per language tag, at least {@code en}
 * @param zone IANA time zone that its times are shown in
 * @param plannedStart when a first segment begins that has no time of its own
 * @param minimumInterval the show does not move on twice within that time
 * @param undoWindow how long a move can be taken back
 */
public record CeremonyFacts(
        Map<String, String> names,
        String zone,
        Instant plannedStart,
        Kind kind,
        Duration minimumInterval,
        Duration undoWindow) {

    /** Two presses of one nervous thumb are closer together. */
    public static final Duration USUAL_INTERVAL = Duration.ofSeconds(1);

    public static final Duration USUAL_UNDO_WINDOW = Duration.ofSeconds(10);

    /** Facts with the usual interval and window. */
    public CeremonyFacts(Map<String, String> names, String zone, Instant plannedStart, Kind kind) {
        this(names, zone, plannedStart, kind, USUAL_INTERVAL, USUAL_UNDO_WINDOW);
    }

    public CeremonyFacts named(Map<String, String> otherNames) {
        return new CeremonyFacts(otherNames, zone, plannedStart, kind, minimumInterval, undoWindow);
    }

    public CeremonyFacts starting(Instant otherStart) {
        return new CeremonyFacts(names, zone, otherStart, kind, minimumInterval, undoWindow);
    }

    public enum Kind {
        OPENING,
        CLOSING,
        VICTORY,
        OTHER
    }
}
