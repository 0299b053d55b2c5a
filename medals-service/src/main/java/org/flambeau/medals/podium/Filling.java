package org.flambeau.medals.podium;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.contracts.medals.VacantPlace;

/**
 * Tells the filling of undecided places from a revision. A filling leaves every medal and vacancy that stood as it was
 * and adds only where something was undecided. A tie may add to a colour that was decided, while the place below, which
 * it takes, was still undecided.
 */
final class Filling {

    private Filling() {}

    static boolean is(PodiumContent before, PodiumContent after, int bronzesByRule) {
        if (!Objects.equals(before.exception(), after.exception())) return false;
        if (!after.medals().containsAll(before.medals())) return false;
        List<VacantPlace> newlyVacant = new ArrayList<>(after.vacant());
        for (VacantPlace place : before.vacant()) if (!newlyVacant.remove(place)) return false;
        Places stood = Places.of(before, bronzesByRule);
        boolean medalsFill = after.medals().stream()
                .filter(medal -> !before.medals().contains(medal))
                .allMatch(medal -> canTake(stood, medal.medal()));
        return medalsFill && newlyVacant.stream().allMatch(place -> stood.undecided(place.medal()));
    }

    private static boolean canTake(Places stood, MedalColour colour) {
        return switch (colour) {
            case GOLD -> stood.undecided(MedalColour.GOLD) || stood.undecided(MedalColour.SILVER);
            case SILVER -> stood.undecided(MedalColour.SILVER) || stood.undecided(MedalColour.BRONZE);
            case BRONZE -> stood.undecided(MedalColour.BRONZE);
        };
    }
}
