package org.flambeau.ceremony.runningorder;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.flambeau.ceremony.http.Flag;
import org.flambeau.ceremony.show.Particulars;
import org.flambeau.ceremony.show.SegmentPlan;
import org.flambeau.ceremony.timing.Anchor;
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
 * @param secretUntil hidden from the public until that instant
 * @param shortest the least that it can last, so that it can be asked for time
 * @param group code of one of the running order's groups
 * @param variants names of the variants that it is played in; all when left out
 * @param languages language tags that it is announced in
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
        Duration delayBefore,
        Instant secretUntil,
        Duration shortest,
        String group,
        AnchorBody anchor,
        List<CueBody> cues,
        List<String> variants,
        List<String> languages) {

    /**
     * What it must meet outside of the show.
     *
     * @param commitBefore how long before it the decision is final, nothing when left out
     */
    public record AnchorBody(String name, Instant at, Duration commitBefore) {}

    /** @param after when it goes, from the start of the segment; at once when left out */
    public record CueBody(String code, String title, String department, Duration after) {}

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

    public static SegmentBody of(SegmentPlan plan) {
        Particulars more = plan.particulars();
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
                plan.delayBefore().isZero() ? null : plan.delayBefore(),
                more.secretUntil(),
                more.shortest(),
                more.group(),
                anchor(more.anchor()),
                some(more.cues().stream()
                        .map(cue -> new CueBody(cue.code(), cue.title(), cue.department(), cue.after()))
                        .toList()),
                some(more.variants()),
                some(more.languages()));
    }

    private static AnchorBody anchor(Anchor anchor) {
        return anchor == null ? null : new AnchorBody(anchor.name(), anchor.at(), anchor.commitBefore());
    }

    private static <T> List<T> some(List<T> list) {
        return list.isEmpty() ? null : list;
    }
}
