package org.flambeau.medals.milestone;

import java.time.Instant;
import java.util.Comparator;
import org.flambeau.contracts.medals.MilestoneAthlete;
import org.flambeau.contracts.medals.MilestoneFacts;
import org.flambeau.contracts.medals.MilestoneKind;

/**
 * A milestone that the present podiums and the history prove, without the names that go with its codes.
 *
 * @param id kind and subject; the same for as long as the milestone is about the same
 * @param athlete null unless it is about a person
 * @param event the event whose award brought it
 * @param awardedAt moment of that award
 */
record Milestone(
        String id,
        MilestoneKind kind,
        String organisation,
        MilestoneAthlete athlete,
        String event,
        Instant awardedAt,
        MilestoneFacts facts) {

    /** In order of award: by moment, then event, then id. */
    static final Comparator<Milestone> IN_ORDER_OF_AWARD = Comparator.comparing(Milestone::awardedAt)
            .thenComparing(Milestone::event)
            .thenComparing(Milestone::id);
}
