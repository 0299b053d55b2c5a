package org.flambeau.ceremony.runningorder;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.Particulars;
import org.flambeau.ceremony.show.Played;
import org.flambeau.ceremony.show.SegmentPlan;
import org.flambeau.ceremony.show.Show;
import org.flambeau.http.Refusal;

/**
 * What of a running order can be edited while the show runs. What is to come is free. The live segment stays where it is
 * and keeps its code, start and secrecy; its length and words can change. What is over is written otherwise with a reason
 * alone, and never moved or taken out: the as-run log is not touched by any of it. Nothing is put before the live segment,
 * where it would never be played.
 */
final class Editable {

    private Editable() {}

    /**
     * Asks whether the show allows the edit.
     *
     * @param correction the reason to write otherwise what is over, null for none
     */
    static void check(Ceremony ceremony, List<SegmentPlan> plans, String correction) {
        if (ceremony.show() instanceof Show.After)
            throw Refusal.conflict(
                    "segments",
                    null,
                    "the ceremony is " + ceremony.show().lifecycle() + ": its running order is closed");
        Set<String> over = ceremony.show().round().stream()
                .flatMap(round -> round.played().stream())
                .map(Played::segment)
                .collect(Collectors.toSet());
        String live = ceremony.show().live().orElse(null);
        List<SegmentPlan> before = ceremony.order().plans();
        List<String> fixed = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            SegmentPlan plan = before.get(i);
            boolean isLive = plan.code().equals(live);
            if (!isLive && !over.contains(plan.code())) continue;
            fixed.add(plan.code());
            SegmentPlan sent = find(plans, plan.code());
            int at = sent == null ? i : plans.indexOf(sent);
            if (sent == null)
                throw refused(at, plan.code(), "this segment is " + (isLive ? "live" : "over") + " and stays");
            if (isLive) checkLive(at, plan, sent);
            else if (!sent.equals(plan) && correction == null)
                throw Refusal.conflict(
                        "correction",
                        null,
                        "the segment " + plan.code()
                                + " is over: say in correction why it is written otherwise; the as-run log stays as it is");
        }
        checkOrder(plans, fixed);
        if (live != null) checkBeforeLive(before, plans, live);
    }

    /** What is put before the live segment would never be played. */
    private static void checkBeforeLive(List<SegmentPlan> before, List<SegmentPlan> plans, String live) {
        List<String> stood = codesUntil(before, live);
        List<String> sent = codesUntil(plans, live);
        for (int i = 0; i < sent.size(); i++)
            if (!stood.contains(sent.get(i)))
                throw refused(i, sent.get(i), "nothing is put before the live segment, " + live);
    }

    private static List<String> codesUntil(List<SegmentPlan> plans, String code) {
        return plans.stream()
                .map(SegmentPlan::code)
                .takeWhile(one -> !one.equals(code))
                .toList();
    }

    private static void checkLive(int at, SegmentPlan before, SegmentPlan sent) {
        if (!sent.start().equals(before.start()))
            throw refused(at + "].start", before.code(), "it is live: it has started");
        if (sent.secretUntilLive() != before.secretUntilLive())
            throw refused(at + "].secretUntilLive", before.code(), "it is live: what the public knows of it is told");
        Particulars now = sent.particulars();
        if (!now.variants().equals(before.particulars().variants()))
            throw refused(at + "].variants", before.code(), "it is live: it is played in this variant");
    }

    /** What is over or live keeps its order. */
    private static void checkOrder(List<SegmentPlan> plans, List<String> fixed) {
        List<String> sent =
                plans.stream().map(SegmentPlan::code).filter(fixed::contains).toList();
        if (!sent.equals(fixed))
            throw Refusal.conflict("segments", String.join(", ", sent), "what is live or over is not moved");
    }

    private static SegmentPlan find(List<SegmentPlan> plans, String code) {
        return plans.stream()
                .filter(plan -> plan.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static RuntimeException refused(Object at, String code, String reason) {
        String path = at.toString().contains("]") ? "segments[" + at : "segments[" + at + "]";
        return Refusal.conflict(path, code, reason);
    }
}
