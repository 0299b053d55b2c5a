package org.flambeau.ceremony.runningorder;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.flambeau.ceremony.http.Sent;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.ceremony.show.RunningOrder;
import org.flambeau.ceremony.show.SegmentPlan;
import org.flambeau.ceremony.timing.Group;
import org.flambeau.http.Refusal;

/**
 * A running order as JSON; what GET answers can be sent back by PUT.
 *
 * @param groups segments that have a budget together; none when left out
 * @param correction why what is over is written otherwise; needed for that alone, and kept in the history
 */
public record RunningOrderBody(List<SegmentBody> segments, List<GroupBody> groups, String correction) {

    private static final int MOST_SEGMENTS = 500;
    private static final int MOST_GROUPS = 50;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_CORRECTION = 500;

    /** @param target how long its segments may take together, open when left out */
    public record GroupBody(String code, String title, Duration target) {}

    /** Segments without groups. */
    public RunningOrderBody(List<SegmentBody> segments) {
        this(segments, null, null);
    }

    /** The same with other segments. */
    public RunningOrderBody with(List<SegmentBody> otherSegments) {
        return new RunningOrderBody(otherSegments, groups, correction);
    }

    /** The order as it stands. */
    public static RunningOrderBody of(RunningOrder order) {
        return new RunningOrderBody(order.plans().stream().map(SegmentBody::of).toList(), groups(order.groups()), null);
    }

    static List<GroupBody> groups(List<Group> groups) {
        if (groups.isEmpty()) return null;
        return groups.stream()
                .map(group -> new GroupBody(group.code(), group.title(), group.target()))
                .toList();
    }

    /** The reason to write otherwise what is over, null for none. */
    String checkedCorrection() {
        return Sent.optional("correction", correction, LONGEST_CORRECTION);
    }

    /** The groups, checked; 422 names the first thing that is against a rule. */
    List<Group> checkedGroups() {
        if (groups == null) return List.of();
        if (groups.size() > MOST_GROUPS)
            throw Refusal.unprocessable("groups", groups.size(), "a running order has at most 50 groups");
        List<Group> checked = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (GroupBody group : groups) {
            String path = "groups[" + checked.size() + "]";
            if (group == null) throw Refusal.unprocessable(path, null, "a group is needed here");
            if (!CeremonyKey.isCode(group.code()) || !codes.add(group.code()))
                throw Refusal.unprocessable(
                        path + ".code", group.code(), "a code has small letters, digits and hyphens, and is used once");
            checked.add(new Group(
                    group.code(),
                    Sent.required(path + ".title", group.title(), LONGEST_TITLE),
                    group.target() == null ? null : SegmentReading.duration(path + ".target", group.target())));
        }
        return checked;
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

    /** Every group that a segment names is there. */
    static void requireGroups(List<SegmentPlan> plans, List<Group> groups) {
        Set<String> codes = new HashSet<>();
        groups.forEach(group -> codes.add(group.code()));
        for (int i = 0; i < plans.size(); i++) {
            String group = plans.get(i).particulars().group();
            if (group != null && !codes.contains(group))
                throw Refusal.unprocessable("segments[" + i + "].group", group, "this running order has no such group");
        }
    }
}
