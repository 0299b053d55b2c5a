package org.flambeau.ceremony.victory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flambeau.contracts.medals.MedalColour;

/**
 * What a revision did to one name on the sheet.
 *
 * @param from the medal before, null when the competitor was not called
 * @param to the medal after, null when the competitor is not called any more
 * @param earlierName the name before, null when it is the same
 * @param joined names of members of a team that were not on the sheet
 * @param left names of members of a team that are not on it any more
 */
public record NameChange(
        String code,
        String name,
        String organisation,
        MedalColour from,
        MedalColour to,
        String earlierName,
        List<String> joined,
        List<String> left) {

    public NameChange {
        joined = List.copyOf(joined);
        left = List.copyOf(left);
    }

    /** The differences, first whoever is called after the change in that order, then whoever is not. */
    static List<NameChange> between(List<Medallist> before, List<Medallist> after) {
        Map<String, Medallist> gone = new LinkedHashMap<>();
        before.forEach(medallist -> gone.put(medallist.code(), medallist));
        List<NameChange> changes = new ArrayList<>();
        for (Medallist now : after) {
            Medallist earlier = gone.remove(now.code());
            if (earlier == null) changes.add(change(now, null, now.medal()));
            else if (isOther(earlier, now)) changes.add(amended(earlier, now));
        }
        gone.values().forEach(earlier -> changes.add(change(earlier, earlier.medal(), null)));
        return changes;
    }

    private static boolean isOther(Medallist earlier, Medallist now) {
        return earlier.medal() != now.medal()
                || !earlier.name().equals(now.name())
                || !earlier.organisation().equals(now.organisation())
                || !earlier.members().equals(now.members());
    }

    private static NameChange change(Medallist medallist, MedalColour from, MedalColour to) {
        return new NameChange(
                medallist.code(), medallist.name(), medallist.organisation(), from, to, null, List.of(), List.of());
    }

    private static NameChange amended(Medallist earlier, Medallist now) {
        return new NameChange(
                now.code(),
                now.name(),
                now.organisation(),
                earlier.medal(),
                now.medal(),
                earlier.name().equals(now.name()) ? null : earlier.name(),
                without(now.memberNames(), earlier.memberNames()),
                without(earlier.memberNames(), now.memberNames()));
    }

    private static List<String> without(List<String> names, List<String> others) {
        return names.stream().filter(name -> !others.contains(name)).toList();
    }
}
