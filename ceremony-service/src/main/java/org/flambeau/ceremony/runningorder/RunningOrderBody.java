package org.flambeau.ceremony.runningorder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.flambeau.ceremony.show.RunningOrder;
import org.flambeau.ceremony.show.SegmentPlan;
import org.flambeau.http.Refusal;

/** A running order as JSON; what GET answers can be sent back by PUT. */
public record RunningOrderBody(List<SegmentBody> segments) {

    private static final int MOST_SEGMENTS = 500;

    /** The running order as it stands. */
    public static RunningOrderBody of(RunningOrder order) {
        return new RunningOrderBody(order.plans().stream().map(SegmentBody::of).toList());
    }

    /** The segments, checked; 422 names the first thing that is against a rule. */
    public List<SegmentPlan> checked() {
        if (segments == null) throw Refusal.unprocessable("segments", null, "a list of segments is needed");
        if (segments.size() > MOST_SEGMENTS)
            throw Refusal.unprocessable(
                    "segments", segments.size(), "a running order has at most " + MOST_SEGMENTS + " segments");
        List<SegmentPlan> plans = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < segments.size(); i++) {
            String path = "segments[" + i + "]";
            SegmentPlan plan = new SegmentReading(path, segments.get(i)).plan();
            if (!codes.add(plan.code()))
                throw Refusal.unprocessable(
                        path + ".code", plan.code(), "an earlier segment of this running order has this code");
            plans.add(plan);
        }
        return plans;
    }
}
