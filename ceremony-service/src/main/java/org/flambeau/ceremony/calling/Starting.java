package org.flambeau.ceremony.calling;

import java.util.Optional;
import org.flambeau.ceremony.show.Approved;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.Finished;
import org.flambeau.ceremony.show.RunMode;
import org.flambeau.ceremony.show.SegmentPlan;
import org.flambeau.ceremony.show.Show;
import org.flambeau.contracts.ceremonies.CeremonyChanged.Occurrence;

/** Begins a run. */
final class Starting {

    private Starting() {}

    static Outcome start(Ceremony ceremony, Call call) {
        Optional<Show.Ready> ready = ready(ceremony.show());
        if (ready.isEmpty()) return call.refused(whyNot(ceremony.show()));
        String variant = Optional.ofNullable(call.body().variant()).orElse(SegmentPlan.MAIN);
        if (!ceremony.order().variants().contains(variant))
            return new Outcome.Refused(
                    "variant",
                    variant,
                    "the variants of this running order are " + ceremony.order().variants());
        Optional<String> first = ceremony.order().plans().stream()
                .filter(plan -> plan.isIn(variant))
                .map(SegmentPlan::code)
                .findFirst();
        if (first.isEmpty()) return call.refused("the running order has no segment to start with");
        if (call.body().mode() == RunMode.REHEARSAL)
            return Outcome.Accepted.of(
                    ready.get().rehearse(first.get(), variant, ceremony.plan(variant), call.at()), Occurrence.STARTED);
        if (!(ready.get() instanceof Approved approved))
            return call.refused(
                    "version " + ceremony.order().version()
                            + " of the running order is not approved: a second person approves it, or start with mode REHEARSAL");
        return Outcome.Accepted.of(
                approved.start(first.get(), variant, ceremony.plan(variant), call.at()), Occurrence.STARTED);
    }

    /** A rehearsal that is over can be repeated. */
    private static Optional<Show.Ready> ready(Show show) {
        if (show instanceof Show.Ready ready) return Optional.of(ready);
        if (show instanceof Finished finished)
            return finished.again().filter(Show.Ready.class::isInstance).map(Show.Ready.class::cast);
        return Optional.empty();
    }

    private static String whyNot(Show show) {
        return switch (show.lifecycle()) {
            case PROPOSED -> "the ceremony is proposed only: a producer accepts it first";
            case FINISHED -> "the ceremony is over";
            case CANCELLED -> "the ceremony is cancelled";
            case DRAFT, APPROVED, LIVE, ON_HOLD -> "the ceremony has started already";
        };
    }
}
