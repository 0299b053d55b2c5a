package org.flambeau.contracts.medals;

import java.time.Instant;
import java.util.Map;

/**
 * A milestone was reached, has other facts, or is taken back because a change of a podium or of the history undid it. A
 * reset of the Games ({@link GamesReset}) takes all milestones back without a word of its own; versions go on after it.
 *
 * @param id kind and subject, such as {@code FIRST_GOLD_EVER.BOT}; unique within the Games and the same in every version
 * @param version 1, 2, 3, ... per milestone, without a gap
 * @param athlete null unless it is about a person
 * @param event the event whose award brought it
 * @param awardedAt moment of that award
 * @param headline the milestone in one line per language tag, at least {@code en}; the same when it is taken back
 * @param updated whether it held before this version too, so that only its facts are new
 * @param retracted whether it no longer holds; facts and headline are then those that were told
 * @param effectiveAt when the public could know of this version
 * @param recordedAt when medals-service knew
 */
public record MilestoneChanged(
        String games,
        String id,
        long version,
        MilestoneKind kind,
        String organisation,
        Map<String, String> organisationNames,
        MilestoneAthlete athlete,
        EventDescription event,
        Instant awardedAt,
        MilestoneFacts facts,
        Map<String, String> headline,
        boolean updated,
        boolean retracted,
        Instant effectiveAt,
        Instant recordedAt) {}
