package org.flambeau.ceremony.show;

import java.time.Duration;
import java.time.Instant;
import org.flambeau.ceremony.timing.Instants;
import org.flambeau.ceremony.timing.Progress;

/**
 * The segment that is live.
 *
 * @param since when it went live
 * @param added time added by hand, negative when taken away
 * @param paused sum of the holds that are over
 */
public record OnAir(String segment, Instant since, Duration added, Duration paused) {

    static OnAir starting(String segment, Instant at) {
        return new OnAir(segment, at, Duration.ZERO, Duration.ZERO);
    }

    OnAir plus(Duration time) {
        return new OnAir(segment, since, added.plus(time), paused);
    }

    OnAir afterHold(Duration hold) {
        return new OnAir(segment, since, added, paused.plus(Instants.atLeastZero(hold)));
    }

    Progress.Current current(Instant heldSince) {
        return new Progress.Current(segment, since, added, paused, heldSince);
    }
}
