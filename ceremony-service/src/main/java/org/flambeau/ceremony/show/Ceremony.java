package org.flambeau.ceremony.show;

import java.util.List;
import org.flambeau.ceremony.timing.Baseline;
import org.flambeau.ceremony.timing.Progress;
import org.flambeau.ceremony.timing.ShowTiming;

/**
 * A ceremony as it stands: facts, running order and show. Immutable; every change gives a new one.
 *
 * @param factsVersion rises with every change of the facts
 * @param publicVersion rises only when what the public may see changes; work on a secret leaves no trace in it
 */
public record Ceremony(
        CeremonyKey key, long factsVersion, CeremonyFacts facts, RunningOrder order, Show show, long publicVersion) {

    /** A new ceremony, with neither running order nor public version yet. */
    public static Ceremony planned(CeremonyKey key, CeremonyFacts facts) {
        return new Ceremony(key, 1, facts, RunningOrder.NONE, new Show.Planned(1), 0);
    }

    public Ceremony withFacts(CeremonyFacts changed) {
        return new Ceremony(key, factsVersion + 1, changed, order, show, publicVersion);
    }

    public Ceremony withShow(Show changed) {
        return new Ceremony(key, factsVersion, facts, order, changed, publicVersion);
    }

    /** The next public version. */
    public Ceremony publishedAgain() {
        return new Ceremony(key, factsVersion, facts, order, show, publicVersion + 1);
    }

    /**
     * Replaces the running order. Whether the show still allows it is asked before, with {@link #untouchable()}.
     */
    public Ceremony withOrder(List<SegmentPlan> plans) {
        return new Ceremony(key, factsVersion, facts, order.edited(plans, show.shown()), show, publicVersion);
    }

    /** The segments that are over or live: an edit must leave them as they are, at the head of the order. */
    public List<SegmentPlan> untouchable() {
        return show instanceof Show.Finished
                ? order.plans()
                : order.through(show.live().orElse(null));
    }

    /** Before its start again: the next run, no segment played, new public names. */
    public Ceremony reset() {
        return new Ceremony(key, factsVersion, facts, order.renamed(), show.reset(), publicVersion);
    }

    /** The plan as it would be frozen now. */
    public Baseline plan() {
        return Baseline.of(facts.plannedStart(), order.timed());
    }

    /** The plan that offsets are measured against: frozen once the show has started. */
    public Baseline baseline() {
        if (show instanceof Show.Live live) return live.baseline();
        if (show instanceof Show.Finished finished) return finished.baseline();
        return plan();
    }

    public ShowTiming timing() {
        return new ShowTiming(baseline(), order.timed(), progress());
    }

    private Progress progress() {
        if (show instanceof Show.Live live) return live.progress();
        if (show instanceof Show.Finished finished) return finished.progress();
        return new Progress.NotStarted(facts.plannedStart());
    }
}
