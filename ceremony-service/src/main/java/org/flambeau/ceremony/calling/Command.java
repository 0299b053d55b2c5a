package org.flambeau.ceremony.calling;

import java.time.Instant;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.RunningOrder;
import org.flambeau.ceremony.show.Segment;
import org.flambeau.ceremony.show.Show;
import org.flambeau.contracts.ceremonies.CeremonyChanged.Occurrence;

/** What a show-caller can say. Each command carries its own rule. */
public enum Command {
    /** The first segment goes live. */
    START {
        @Override
        Outcome on(Ceremony ceremony, Instant at) {
            if (!(ceremony.show() instanceof Show.Planned planned))
                return new Outcome.Refused("command", name(), "the ceremony has started already");
            return ceremony.order()
                    .first()
                    .<Outcome>map(first -> new Outcome.Accepted(
                            ceremony.withShow(planned.start(first.code(), ceremony.plan(), at)), Occurrence.STARTED))
                    .orElse(new Outcome.Refused("command", name(), "the running order has no segment to start with"));
        }
    },
    /** The live segment ends and the next one goes live; after the last the show is finished. */
    NEXT {
        @Override
        Outcome on(Ceremony ceremony, Instant at) {
            if (!(ceremony.show() instanceof Show.Live live))
                return new Outcome.Refused("command", name(), "no segment is live");
            RunningOrder order = ceremony.order();
            return order.after(live.segment())
                    .map(Segment::code)
                    .<Outcome>map(next ->
                            new Outcome.Accepted(ceremony.withShow(live.next(next, at)), Occurrence.SEGMENT_STARTED))
                    .orElseGet(() -> new Outcome.Accepted(ceremony.withShow(live.finish(at)), Occurrence.FINISHED));
        }
    };

    /** What the command does to a ceremony, which is not changed but replaced. */
    abstract Outcome on(Ceremony ceremony, Instant at);
}
