package org.flambeau.ceremony.show;

import java.time.Duration;
import java.util.List;
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
        Duration delayBefore) {

    public TimedSegment timed() {
        return new TimedSegment(code, start, end, delayBefore, false);
    }
}
