package org.flambeau.medals.podium;

import java.util.List;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.contracts.medals.PodiumStatus;
import org.flambeau.contracts.medals.VacantPlace;

/**
 * The places of a podium: filled, vacant or undecided. An event has a first, a second, a third and, where its rules give
 * two bronzes, a fourth place. Competitors who tie take as many places as they are and the medals of the places that
 * they take beyond their own are not awarded (IOC protocol guide on victory ceremonies, "tied results").
 */
record Places(int gold, int silver, int bronze, List<MedalColour> vacant, int bronzesByRule) {

    static Places of(PodiumContent content, int bronzesByRule) {
        return new Places(
                count(content, MedalColour.GOLD),
                count(content, MedalColour.SILVER),
                count(content, MedalColour.BRONZE),
                content.vacant().stream().map(VacantPlace::medal).toList(),
                bronzesByRule);
    }

    /** Whether the event is finished: nothing undecided, not on hold, not taken back. An exception says that all is told. */
    static boolean finished(PodiumContent content, int bronzesByRule) {
        boolean counts = content.status() != PodiumStatus.PROVISIONAL && content.status() != PodiumStatus.WITHDRAWN;
        return counts
                && (content.exception() != null || !of(content, bronzesByRule).anyUndecided());
    }

    /** 0 or 1: two who tie for gold take the second place as well. */
    int silverPlaces() {
        return gold >= 2 ? 0 : 1;
    }

    /** How many bronzes the places that are left allow, a tie for the last of them apart. */
    int bronzePlaces() {
        int firstPlaces = Math.max(gold, 1);
        int secondPlaces = gold >= 2 ? 0 : Math.max(silver, 1);
        return Math.max(0, 2 + bronzesByRule - firstPlaces - secondPlaces);
    }

    /** Whether more competitors than places may get bronze: only where bronze is one place, which can be shared. */
    boolean bronzeCanBeShared() {
        return bronzesByRule == 1 && bronzePlaces() == 1;
    }

    int vacant(MedalColour colour) {
        return (int) vacant.stream().filter(colour::equals).count();
    }

    boolean undecided(MedalColour colour) {
        return switch (colour) {
            case GOLD -> gold + vacant(colour) == 0;
            case SILVER -> silver + vacant(colour) < silverPlaces();
            case BRONZE -> bronze + vacant(colour) < bronzePlaces();
        };
    }

    boolean anyUndecided() {
        return undecided(MedalColour.GOLD) || undecided(MedalColour.SILVER) || undecided(MedalColour.BRONZE);
    }

    private static int count(PodiumContent content, MedalColour colour) {
        return (int) content.medals().stream()
                .filter(medal -> medal.medal() == colour)
                .count();
    }
}
