package org.flambeau.ceremony.production;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.flambeau.ceremony.calling.ProductionState;
import org.flambeau.ceremony.crew.StageMessage;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.CeremonyFacts;
import org.flambeau.ceremony.show.SegmentPlan;
import org.flambeau.ceremony.timing.EndRule;
import org.flambeau.ceremony.timing.Phase;
import org.flambeau.ceremony.timing.StartRule;

/**
 * What a screen of the production shows: the state of the show as {@code GET .../timing} answers it, and what a screen
 * needs beside it to count on by itself.
 *
 * @param opening planned start of the ceremony: a first segment that follows begins then
 * @param limits when the live segment comes near its end, null when none is live
 * @param stageMessage what the crew tells the stage, null for nothing
 * @param plans what stands in the running order, in its order
 */
public record ShowState(
        @JsonUnwrapped ProductionState show,
        Map<String, String> names,
        CeremonyFacts.Kind kind,
        Instant opening,
        Phase.Limits limits,
        StageMessage stageMessage,
        List<Plan> plans) {

    /**
     * A segment as it is planned.
     *
     * @param notBefore its own start, null when it follows
     * @param pinnedEnd the instant that it ends at, null when it has a length
     * @param length null when its end is pinned
     * @param secret hidden from the public for a while
     */
    public record Plan(
            String code,
            String element,
            String location,
            List<String> people,
            Instant notBefore,
            Instant pinnedEnd,
            Duration length,
            Duration delayBefore,
            boolean secret) {

        static Plan of(SegmentPlan plan) {
            return new Plan(
                    plan.code(),
                    plan.element(),
                    plan.location(),
                    plan.people(),
                    plan.start() instanceof StartRule.NotBefore own ? own.at() : null,
                    plan.end() instanceof EndRule.Pinned pinned ? pinned.at() : null,
                    plan.end() instanceof EndRule.Lasting lasting ? lasting.duration() : null,
                    plan.delayBefore(),
                    plan.secret());
        }
    }

    /** The state at an instant: the same ceremony at the same instant gives the same state. */
    static ShowState of(Ceremony ceremony, StageMessage message, Instant now) {
        ProductionState show = ProductionState.of(ceremony, now);
        return new ShowState(
                show,
                ceremony.facts().names(),
                ceremony.facts().kind(),
                ceremony.facts().plannedStart(),
                limits(show.live()),
                message,
                ceremony.order().plans().stream().map(Plan::of).toList());
    }

    private static Phase.Limits limits(ProductionState.Live live) {
        if (live == null) return null;
        Duration length = live.elapsed().plus(live.remaining());
        return Phase.Limits.STANDARD.cappedFor(length.isNegative() ? Duration.ZERO : length);
    }
}
