package org.flambeau.ceremony.runningorder;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.flambeau.ceremony.show.SegmentPlan;
import org.flambeau.ceremony.timing.EndRule;
import org.flambeau.ceremony.timing.StartRule;

/**
 * A segment as JSON. {@link SegmentReading} says what is taken.
 *
 * @param publicTitle the title itself when left out; needed for a secret
 * @param start FOLLOW when left out
 * @param secretUntilLive false when left out
 * @param publicTimes false when left out
 * @param delayBefore ISO 8601 duration, negative to pull forward
 */
public record SegmentBody(
        String code,
        String title,
        String publicTitle,
        String element,
        String location,
        List<String> people,
        Start start,
        End end,
        @JsonDeserialize(using = Flag.class) boolean secretUntilLive,
        @JsonDeserialize(using = Flag.class) boolean publicTimes,
        Duration delayBefore) {

    /** {@code at} goes with NOT_BEFORE. */
    public record Start(Rule rule, Instant at) {
        public enum Rule {
            FOLLOW,
            NOT_BEFORE
        }

        static Start of(StartRule rule) {
            return rule instanceof StartRule.NotBefore own
                    ? new Start(Rule.NOT_BEFORE, own.at())
                    : new Start(Rule.FOLLOW, null);
        }
    }

    /** {@code duration} goes with DURATION, {@code at} with PINNED. */
    public record End(Rule rule, Duration duration, Instant at) {
        public enum Rule {
            DURATION,
            PINNED
        }

        static End of(EndRule rule) {
            return rule instanceof EndRule.Lasting lasting
                    ? new End(Rule.DURATION, lasting.duration(), null)
                    : new End(Rule.PINNED, null, ((EndRule.Pinned) rule).at());
        }
    }

    static SegmentBody of(SegmentPlan plan) {
        return new SegmentBody(
                plan.code(),
                plan.title(),
                plan.publicTitle(),
                plan.element(),
                plan.location(),
                plan.people(),
                Start.of(plan.start()),
                End.of(plan.end()),
                plan.secretUntilLive(),
                plan.publicTimes(),
                plan.delayBefore().isZero() ? null : plan.delayBefore());
    }
}
