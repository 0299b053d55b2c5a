package org.flambeau.ceremony.victory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The emblems of a Games by organisation.
 *
 * @param version 0 when none were registered
 * @param hostLanguage language tag of the host, in which is announced too; null when it is not told
 */
public record Emblems(long version, String hostLanguage, Map<String, Emblem> byOrganisation) {

    static final Emblems NONE = new Emblems(0, null, Map.of());

    /** Teams under the Olympic flag: of refugees, and of committees that were suspended or did not exist yet. */
    private static final Set<String> UNDER_THE_OLYMPIC_FLAG = Set.of("EOR", "ROT", "IOA", "IOP", "OAR", "EUN");

    private static final String INDIVIDUAL_NEUTRAL_ATHLETES = "AIN";

    public Emblems {
        byOrganisation = Map.copyOf(byOrganisation);
    }

    static Emblems of(long version, String hostLanguage, List<Emblem> emblems) {
        Map<String, Emblem> byOrganisation = new TreeMap<>();
        emblems.forEach(emblem -> byOrganisation.put(emblem.organisation(), emblem));
        return new Emblems(version, hostLanguage, byOrganisation);
    }

    /** In the order of the organisations' codes. */
    List<Emblem> list() {
        return List.copyOf(new TreeMap<>(byOrganisation).values());
    }

    Optional<Emblem> registered(String organisation) {
        return Optional.ofNullable(byOrganisation.get(organisation));
    }

    /**
     * What is hoisted and played for an organisation. A neutral never gets a nation's emblem, whatever is registered
     * (IOC, conditions of participation of Individual Neutral Athletes, 2023); nor does whoever is not ranked.
     */
    Emblem shownFor(String organisation, Set<String> unranked) {
        return switch (Standing.of(organisation, unranked)) {
            case OLYMPIC -> Emblem.olympic(organisation);
            case NEUTRAL -> Emblem.neutral(organisation);
            case NATIONAL -> registered(organisation).orElse(Emblem.missing(organisation));
        };
    }

    /** Under which flag an organisation competes. */
    enum Standing {
        NATIONAL,
        NEUTRAL,
        OLYMPIC;

        static Standing of(String organisation, Set<String> unranked) {
            if (UNDER_THE_OLYMPIC_FLAG.contains(organisation)) return OLYMPIC;
            boolean neutral = INDIVIDUAL_NEUTRAL_ATHLETES.equals(organisation) || unranked.contains(organisation);
            return neutral ? NEUTRAL : NATIONAL;
        }
    }
}
