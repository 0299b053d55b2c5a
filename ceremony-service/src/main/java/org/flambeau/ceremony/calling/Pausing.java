package org.flambeau.ceremony.calling;

import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.Live;
import org.flambeau.ceremony.show.OnHold;
import org.flambeau.ceremony.show.Underway;
import org.flambeau.contracts.ceremonies.CeremonyChanged.Occurrence;

/** Stops the time of the show, lets it run on, and gives the live segment more or less of it. */
final class Pausing {

    private Pausing() {}

    static Outcome hold(Ceremony ceremony, Call call) {
        if (!(ceremony.show() instanceof Live live))
            return call.refused(
                    ceremony.show() instanceof OnHold ? "the show is on hold already" : "no segment is live");
        return Outcome.Accepted.of(live.hold(call.at()), Occurrence.HELD);
    }

    static Outcome resume(Ceremony ceremony, Call call) {
        if (!(ceremony.show() instanceof OnHold held)) return call.refused("the show is not on hold");
        return Outcome.Accepted.of(held.resume(call.at()), Occurrence.RESUMED);
    }

    static Outcome addTime(Ceremony ceremony, Call call) {
        if (!(ceremony.show() instanceof Underway underway)) return call.refused("no segment is live");
        return Outcome.Accepted.of(underway.add(call.body().duration()), Occurrence.AMENDED);
    }
}
