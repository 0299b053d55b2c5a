package org.flambeau.ceremony.show;

/** A segment of a running order: what the producer wrote, and the names under which the public meets it. */
public record Segment(SegmentPlan plan, PublicIdentity identity) {

    static Segment fresh(SegmentPlan plan) {
        return new Segment(plan, PublicIdentity.draw());
    }

    public String code() {
        return plan.code();
    }

    boolean secret() {
        return plan.secretUntilLive();
    }

    Segment coveredBy(String cover) {
        return new Segment(plan, identity.coveredBy(cover));
    }
}
