package org.flambeau.medals.podium;

import java.util.Map;
import java.util.TreeMap;
import org.flambeau.contracts.medals.PodiumStatus;
import org.flambeau.medals.table.Tally;

/** What a podium brings to the organisations. */
final class PodiumTally {

    private PodiumTally() {}

    /** Medals by organisation; none for a podium that is not there. */
    static Map<String, Tally> of(PodiumContent content) {
        if (content == null) return Map.of();
        boolean official = content.status() == PodiumStatus.OFFICIAL;
        Map<String, Tally> tallies = new TreeMap<>();
        for (Medal medal : content.medals())
            tallies.merge(medal.organisation(), Tally.of(medal.medal(), official), Tally::plus);
        return tallies;
    }
}
