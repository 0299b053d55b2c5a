package org.flambeau.ceremony.production;

import java.util.ArrayList;
import java.util.List;
import org.flambeau.ceremony.calling.ProductionState;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.SegmentPlan;
import org.flambeau.contracts.ceremonies.ProductionChanged;
import org.flambeau.contracts.ceremonies.ProductionSegment;

/** A ceremony in the words of the published language, nothing left out that its production needs. */
final class WholeState {

    private WholeState() {}

    static ProductionChanged of(Ceremony ceremony, ProductionState state, long version) {
        return new ProductionChanged(
                state.games(),
                state.ceremony(),
                version,
                state.at(),
                ceremony.facts().names(),
                state.zone(),
                state.lifecycle().name(),
                state.orderVersion(),
                state.mode() == null ? null : state.mode().name(),
                state.variant(),
                state.run(),
                state.take(),
                state.live() == null ? null : state.live().segment(),
                state.standby(),
                state.plannedStart(),
                state.plannedEnd(),
                state.expectedEnd(),
                segments(ceremony.order().plans(), state.segments()));
    }

    private static List<ProductionSegment> segments(List<SegmentPlan> plans, List<ProductionState.Line> lines) {
        List<ProductionSegment> segments = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) segments.add(segment(plans.get(i), lines.get(i)));
        return segments;
    }

    private static ProductionSegment segment(SegmentPlan plan, ProductionState.Line line) {
        return new ProductionSegment(
                plan.code(),
                plan.title(),
                plan.publicTitle(),
                plan.element(),
                plan.location(),
                plan.people(),
                line.state().name(),
                plan.secretUntilLive(),
                plan.particulars().secretUntil(),
                line.plannedStart(),
                line.plannedEnd(),
                line.expectedStart(),
                line.expectedEnd());
    }
}
