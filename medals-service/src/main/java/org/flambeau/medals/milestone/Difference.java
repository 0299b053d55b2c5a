package org.flambeau.medals.milestone;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The new versions that make what is kept say what holds now. */
final class Difference {

    private static final Comparator<Kept> IN_ORDER_OF_AWARD =
            Comparator.comparing(Kept::milestone, Milestone.IN_ORDER_OF_AWARD);

    private Difference() {}

    /**
     * What is taken back comes first, each part in order of award.
     *
     * @param now all that holds now in the same scope
     * @param kept at least all that held in this scope, and the newest versions of what holds now
     */
    static List<Kept> between(Collection<Kept> kept, Collection<Milestone> now) {
        Map<String, Kept> before = kept.stream().collect(Collectors.toMap(Kept::id, Function.identity()));
        List<Kept> told = new ArrayList<>();
        Map<String, Kept> gone = new TreeMap<>(before);
        for (Milestone milestone : now) {
            gone.remove(milestone.id());
            Kept known = before.get(milestone.id());
            boolean held = known != null && known.holds();
            if (held && known.milestone().equals(milestone)) continue;
            told.add(new Kept(milestone.id(), known == null ? 1 : known.version() + 1, milestone, held, false));
        }
        List<Kept> retracted = gone.values().stream()
                .filter(Kept::holds)
                .map(lost -> new Kept(lost.id(), lost.version() + 1, lost.milestone(), false, true))
                .sorted(IN_ORDER_OF_AWARD)
                .collect(Collectors.toCollection(ArrayList::new));
        told.sort(IN_ORDER_OF_AWARD);
        retracted.addAll(told);
        return retracted;
    }
}
