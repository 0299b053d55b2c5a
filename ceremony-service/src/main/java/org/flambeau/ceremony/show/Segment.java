package org.flambeau.ceremony.show;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/**
 * A segment of a running order: what the producer wrote, and the names under which the public meets it.
 *
 * @param version version of the running order that changed it last
 * @param released whether the instant until which it is secret has come
 */
public record Segment(SegmentPlan plan, PublicIdentity identity, long version, boolean released) {

    static Segment fresh(SegmentPlan plan, long version) {
        return new Segment(plan, PublicIdentity.draw(), version, false);
    }

    public String code() {
        return plan.code();
    }

    /**
     * Whether the public may not know of it yet.
     *
     * @param told codes of segments that are or were live before the public
     */
    public boolean hidden(Set<String> told) {
        return plan.secretUntilLive() && !told.contains(code())
                || plan.particulars().secretUntil() != null && !released;
    }

    /** Under another plan. It keeps its names as long as its code and its secrecy stay. */
    Segment replanned(SegmentPlan changed, long orderVersion) {
        if (plan.equals(changed)) return this;
        if (plan.secret() != changed.secret()) return fresh(changed, orderVersion);
        boolean sameInstant = Objects.equals(
                plan.particulars().secretUntil(), changed.particulars().secretUntil());
        return new Segment(changed, identity, orderVersion, released && sameInstant);
    }

    Segment coveredBy(String cover) {
        return new Segment(plan, identity.coveredBy(cover), version, released);
    }

    /** The same segment behind another delay block. */
    public Segment delayedBy(Duration delay) {
        return new Segment(plan.delayedBy(delay), identity, version, released);
    }

    /** The instant until which it is secret has come. */
    public Segment release() {
        return new Segment(plan, identity, version, true);
    }
}
