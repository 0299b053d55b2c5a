package org.flambeau.ceremony.runningorder;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flambeau.ceremony.http.CeremonyLookup;
import org.flambeau.ceremony.publicview.PublicStage;
import org.flambeau.ceremony.show.Ceremonies;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.ceremony.show.RunningOrder;
import org.flambeau.ceremony.show.Segment;
import org.flambeau.ceremony.show.SegmentPlan;
import org.flambeau.ceremony.timing.Group;
import org.flambeau.http.Precondition;
import org.flambeau.http.Refusal;

/** Changes the running order of a ceremony, whole or one segment of it. {@link Editable} says what the show allows. */
@ApplicationScoped
public class EditRunningOrder {

    private final CeremonyLookup lookup;
    private final Ceremonies ceremonies;
    private final RunningOrderHistory history;
    private final PublicStage stage;
    private final Clock clock;

    EditRunningOrder(
            CeremonyLookup lookup, Ceremonies ceremonies, RunningOrderHistory history, PublicStage stage, Clock clock) {
        this.lookup = lookup;
        this.ceremonies = ceremonies;
        this.history = history;
        this.stage = stage;
        this.clock = clock;
    }

    /**
     * The ceremony after the edit; the same running order twice changes nothing.
     *
     * @throws HttpProblem 412 that tells what others have changed since the version that the editor read
     */
    @Transactional
    public Ceremony edit(CeremonyKey key, RunningOrderBody body, Precondition precondition, String editor) {
        Ceremony before = lookup.lock(key);
        checkVersion(before, precondition);
        return keep(before, body.checked(), body.checkedGroups(), body.checkedCorrection(), editor);
    }

    /** The running order with one segment changed or, where there is none of that code, put in after another one. */
    @Transactional
    Ceremony put(
            CeremonyKey key, String code, SegmentBody body, String after, Precondition precondition, String editor) {
        Ceremony before = lookup.lock(key);
        SegmentPlan plan = new SegmentReading("segment", body).plan();
        if (!plan.code().equals(code))
            throw Refusal.unprocessable("segment.code", plan.code(), "the address names " + code);
        precondition.check(versionOf(before.order(), code));
        List<SegmentPlan> plans = new ArrayList<>(before.order().plans());
        int at = indexOf(plans, code);
        if (at >= 0) plans.set(at, plan);
        else plans.add(placeAfter(plans, after), plan);
        return keep(before, plans, before.order().groups(), null, editor);
    }

    /** The running order without a segment that is still to come. */
    @Transactional
    Ceremony remove(CeremonyKey key, String code, Precondition precondition, String editor) {
        Ceremony before = lookup.lock(key);
        if (before.order().find(code).isEmpty())
            throw Refusal.notFound("segment", code, "the running order has no such segment");
        precondition.check(versionOf(before.order(), code));
        List<SegmentPlan> plans = new ArrayList<>(before.order().plans());
        plans.remove(indexOf(plans, code));
        return keep(before, plans, before.order().groups(), null, editor);
    }

    private Ceremony keep(
            Ceremony kept, List<SegmentPlan> plans, List<Group> groups, String correction, String editor) {
        RunningOrderBody.requireGroups(plans, groups);
        boolean same =
                kept.order().plans().equals(plans) && kept.order().groups().equals(groups);
        if (kept.order().version() > 0 && same) return kept;
        Ceremony before = kept.rehearsed();
        Editable.check(before, plans, correction);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Ceremony after = stage.edit(before, before.withOrder(plans, groups, editor), at);
        ceremonies.save(after);
        history.keep(after, at, correction);
        return after;
    }

    /** @throws HttpProblem 412 that tells what others have changed since the version that the editor read */
    public void checkVersion(Ceremony before, Precondition precondition) {
        long now = before.order().version();
        if (precondition instanceof Precondition.Match match && now > 0 && match.version() != now)
            throw Refusal.stale(
                    match.header(),
                    Precondition.tag(now),
                    "the present version is " + now + ", by " + before.order().editedBy()
                            + "; look at changes, then send yours again",
                    Map.of(
                            "editedBy",
                            String.valueOf(before.order().editedBy()),
                            "changes",
                            history.since(before, match.version())));
        precondition.check(now);
    }

    private static long versionOf(RunningOrder order, String code) {
        return order.find(code).map(Segment::version).orElse(0L);
    }

    private static int indexOf(List<SegmentPlan> plans, String code) {
        for (int i = 0; i < plans.size(); i++) if (plans.get(i).code().equals(code)) return i;
        return -1;
    }

    /** At the end unless told. */
    private static int placeAfter(List<SegmentPlan> plans, String after) {
        if (after == null) return plans.size();
        int at = indexOf(plans, after);
        if (at < 0) throw Refusal.malformed("after", after, "the running order has no such segment");
        return at + 1;
    }
}
