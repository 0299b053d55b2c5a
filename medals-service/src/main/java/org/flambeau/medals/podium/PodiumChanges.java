package org.flambeau.medals.podium;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flambeau.contracts.medals.MedalChange;
import org.flambeau.contracts.medals.MedalChange.Change;
import org.flambeau.contracts.medals.MedalColour;

/**
 * What one version of a podium did, competitor by competitor: first those who stand on it now, by medal, then those who
 * lost their medal. A medal that passes to another organisation is withdrawn from one and awarded to the other.
 */
final class PodiumChanges {

    private PodiumChanges() {}

    static List<MedalChange> between(List<Medal> before, List<Medal> after) {
        Map<Medal.Holder, Medal> lost = new LinkedHashMap<>();
        before.forEach(medal -> lost.put(medal.holder(), medal));
        List<MedalChange> changes = new ArrayList<>();
        for (Medal medal : after) {
            Medal earlier = lost.remove(medal.holder());
            if (!medal.equals(earlier))
                changes.add(
                        change(kind(earlier, medal), medal, earlier == null ? null : earlier.medal(), medal.medal()));
        }
        lost.values().forEach(medal -> changes.add(change(Change.WITHDRAWN, medal, medal.medal(), null)));
        return changes;
    }

    private static Change kind(Medal before, Medal after) {
        if (before == null) return Change.AWARDED;
        int merit = after.medal().compareTo(before.medal());
        if (merit == 0) return Change.AMENDED;
        return merit < 0 ? Change.RAISED : Change.LOWERED;
    }

    private static MedalChange change(Change change, Medal medal, MedalColour from, MedalColour to) {
        return new MedalChange(
                change,
                medal.organisation(),
                medal.competitor().code(),
                medal.competitor().name(),
                from,
                to);
    }
}
