package org.flambeau.ceremony.runningorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.flambeau.ceremony.http.CeremonyLookup;
import org.flambeau.ceremony.publicview.PublicStage;
import org.flambeau.ceremony.show.Ceremonies;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.ceremony.show.SegmentPlan;
import org.flambeau.ceremony.show.Show;
import org.flambeau.http.Precondition;
import org.flambeau.http.Refusal;

/** Replaces the running order of a ceremony. While it is live, only what is still to come can be changed. */
@ApplicationScoped
public class EditRunningOrder {

    private final CeremonyLookup lookup;
    private final Ceremonies ceremonies;
    private final PublicStage stage;
    private final Clock clock;

    EditRunningOrder(CeremonyLookup lookup, Ceremonies ceremonies, PublicStage stage, Clock clock) {
        this.lookup = lookup;
        this.ceremonies = ceremonies;
        this.stage = stage;
        this.clock = clock;
    }

    /** The ceremony after the edit; the same running order twice changes nothing. */
    @Transactional
    public Ceremony edit(CeremonyKey key, RunningOrderBody body, Precondition precondition) {
        Ceremony before = lookup.lock(key);
        precondition.check(before.order().version());
        List<SegmentPlan> plans = body.checked();
        if (before.order().version() > 0 && before.order().plans().equals(plans)) return before;
        refuseToRewriteWhatWasShown(before, plans);
        Ceremony after =
                stage.edit(before, before.withOrder(plans), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        ceremonies.save(after);
        return after;
    }

    private static void refuseToRewriteWhatWasShown(Ceremony ceremony, List<SegmentPlan> plans) {
        if (ceremony.show() instanceof Show.Finished)
            throw Refusal.conflict("segments", null, "the ceremony is finished: its running order is closed");
        List<SegmentPlan> untouchable = ceremony.untouchable();
        for (int i = 0; i < untouchable.size(); i++)
            if (i >= plans.size() || !plans.get(i).equals(untouchable.get(i)))
                throw Refusal.conflict(
                        "segments[" + i + "]",
                        untouchable.get(i).code(),
                        "this segment is live or over: send it as it stands and change only what is to come");
    }
}
