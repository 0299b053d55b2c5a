package org.flambeau.medals.podium;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.flambeau.contracts.medals.PodiumStatus;
import org.flambeau.contracts.medals.VacantPlace;

/**
 * What a podium says: its status, its medals by colour, and the places that stay empty. Two contents that say the same
 * are equal, in whatever order they were sent.
 *
 * @param exception why the rules of places do not hold here, null when they do
 */
public record PodiumContent(PodiumStatus status, List<Medal> medals, List<VacantPlace> vacant, String exception) {

    private static final Comparator<Medal> ORDER = Comparator.comparing(Medal::medal)
            .thenComparing(Medal::organisation)
            .thenComparing(medal -> medal.competitor().code());

    private static final Comparator<VacantPlace> VACANT_ORDER =
            Comparator.comparing(VacantPlace::medal).thenComparing(VacantPlace::reason);

    public PodiumContent {
        medals = medals.stream().sorted(ORDER).toList();
        vacant = vacant.stream().sorted(VACANT_ORDER).toList();
    }

    /** Whether both have the same medals and the same vacancies, by the same rules. */
    boolean sameAwards(PodiumContent other) {
        return medals.equals(other.medals) && vacant.equals(other.vacant) && Objects.equals(exception, other.exception);
    }
}
