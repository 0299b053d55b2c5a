package org.flambeau.ceremony.show;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.flambeau.ceremony.timing.EndRule;
import org.flambeau.ceremony.timing.StartRule;
import org.flambeau.ceremony.timing.TimedSegment;

/**
 * A segment as the producer writes it.
 *
 * @param code unique within the running order; production only
 * @param publicTitle the neutral title that stands for it while it is secret
 * @param element protocol element that it fulfils, null for none
 * @param secretUntilLive title, people and place are hidden from the public until it goes live
 * @param publicTimes whether the public may see its planned start
 * @param delayBefore planned lateness before it, zero for none
 */
public record SegmentPlan(
        String code,
        String title,
        String publicTitle,
        String element,
        String location,
        List<String> people,
        StartRule start,
        EndRule end,
        boolean secretUntilLive,
        boolean publicTimes,
        Duration delayBefore,
        Particulars particulars) {

    /** The variant that is played unless another one is told. */
    public static final String MAIN = "main";

    /** A segment with nothing particular. */
    public SegmentPlan(
            String code,
            String title,
            String publicTitle,
            String element,
            String location,
            List<String> people,
            StartRule start,
            EndRule end,
            boolean secretUntilLive,
            boolean publicTimes,
            Duration delayBefore) {
        this(
                code,
                title,
                publicTitle,
                element,
                location,
                people,
                start,
                end,
                secretUntilLive,
                publicTimes,
                delayBefore,
                Particulars.NONE);
    }

    public TimedSegment timed() {
        return new TimedSegment(
                code, start, end, delayBefore, null, particulars.shortest(), particulars.group(), particulars.anchor());
    }

    /** Whether anything of it is to be kept from the public for a while. */
    public boolean secret() {
        return secretUntilLive || particulars.secretUntil() != null;
    }

    public boolean isIn(String variant) {
        return particulars.variants().isEmpty() || particulars.variants().contains(variant);
    }

    public Optional<CuePlan> cue(String cue) {
        return particulars.cues().stream().filter(one -> one.code().equals(cue)).findFirst();
    }

    /** The same segment behind another delay block. */
    public SegmentPlan delayedBy(Duration delay) {
        return new SegmentPlan(
                code,
                title,
                publicTitle,
                element,
                location,
                people,
                start,
                end,
                secretUntilLive,
                publicTimes,
                delay,
                particulars);
    }
}
