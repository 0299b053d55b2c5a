package org.flambeau.contracts.medals;

import java.util.List;
import java.util.Map;

/**
 * What one version of a podium did to one competitor.
 *
 * @param organisationNames names of the organisation per language tag
 * @param members everybody who is a member of the team before or after the change, empty for an athlete
 * @param from the medal before, null when the competitor had none
 * @param to the medal after, null when it was taken away
 * @param words the change in one sentence per language tag, at least {@code en}
 */
public record MedalChange(
        Change change,
        String organisation,
        Map<String, String> organisationNames,
        CompetitorKind kind,
        String competitorCode,
        String competitor,
        List<Member> members,
        MedalColour from,
        MedalColour to,
        Map<String, String> words) {

    public enum Change {
        AWARDED,
        WITHDRAWN,
        RAISED,
        LOWERED,
        /** The same medal, other facts: a name, a member, a day. */
        AMENDED
    }
}
