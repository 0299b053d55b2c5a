package org.flambeau.medals.milestone;

import java.time.Instant;
import java.util.List;
import org.flambeau.contracts.medals.MilestoneAthlete;
import org.flambeau.contracts.medals.MilestoneFacts;
import org.flambeau.contracts.medals.MilestoneKind;

/**
 * A milestone as clients read it, with names in the language they asked for.
 *
 * @param athlete null unless it is about a person
 * @param event code of the event whose award brought it
 * @param awardedAt moment of that award
 * @param facts what proves it
 * @param headline the milestone in one line
 * @param retracted whether it no longer holds; facts are then those that were told
 */
public record MilestoneView(
        String id,
        long version,
        MilestoneKind kind,
        String organisation,
        String name,
        MilestoneAthlete athlete,
        String event,
        String eventName,
        Instant awardedAt,
        MilestoneFacts facts,
        String headline,
        boolean retracted) {

    /** @param next what to ask {@code after} for the next page, null on the last */
    public record Page(List<MilestoneView> items, String next) {}
}
