package org.flambeau.medals.podium;

import static org.flambeau.contracts.medals.MedalColour.BRONZE;
import static org.flambeau.contracts.medals.MedalColour.GOLD;
import static org.flambeau.contracts.medals.MedalColour.SILVER;

import java.util.List;
import java.util.Optional;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.medals.rule.Rule;
import org.flambeau.medals.rule.Violation;

/**
 * How many medals of each colour an event can give. Sources: IOC protocol guide, "tied results" (two golds: no silver;
 * three golds: neither silver nor bronze; two silvers: no bronze); rules of boxing, judo, taekwondo and wrestling (two
 * bronzes, each decided in a bout of its own, so neither can be shared). Odd cases of history, such as a silver beside two
 * golds, stand by an exception with its reason.
 */
final class PlaceRules {

    static final List<Rule<Proposal>> ALL = List.of(PlaceRules::placesFit);

    private static final List<Rule<Proposal>> PLACES = List.of(
            PlaceRules::goldTieTakesTheSilver,
            PlaceRules::bronzesFitThePlacesLeft,
            PlaceRules::vacantPlacesAreNotFilled);

    private PlaceRules() {}

    /** An exception where none is needed would only hide that places are undecided. */
    private static Optional<Violation> placesFit(Proposal proposal) {
        Optional<Violation> violation = Rule.first(PLACES, proposal);
        String exception = proposal.request().exception();
        if (exception == null) return violation;
        if (violation.isPresent()) return Optional.empty();
        return Optional.of(Violation.againstRule(
                "exception",
                exception,
                "the rules of places allow this podium, so it needs no exception; leave it out"));
    }

    private static Optional<Violation> goldTieTakesTheSilver(Proposal proposal) {
        Places places = proposal.places();
        if (places.gold() < 2 || places.silver() == 0) return Optional.empty();
        return medal(proposal, SILVER, 0, places.gold() + " tie for gold, so silver is not awarded");
    }

    private static Optional<Violation> bronzesFitThePlacesLeft(Proposal proposal) {
        Places places = proposal.places();
        if (places.bronze() <= places.bronzePlaces() || places.bronzeCanBeShared()) return Optional.empty();
        return medal(
                proposal,
                BRONZE,
                places.bronzePlaces(),
                "with " + places.gold() + " gold and " + places.silver() + " silver this event gives at most "
                        + places.bronzePlaces() + " bronze");
    }

    private static Optional<Violation> vacantPlacesAreNotFilled(Proposal proposal) {
        Places places = proposal.places();
        if (places.vacant(GOLD) > (places.gold() == 0 ? 1 : 0)) return vacancy(proposal, GOLD);
        if (places.vacant(SILVER) > Math.max(0, places.silverPlaces() - places.silver()))
            return vacancy(proposal, SILVER);
        if (places.vacant(BRONZE) > Math.max(0, places.bronzePlaces() - places.bronze()))
            return vacancy(proposal, BRONZE);
        return Optional.empty();
    }

    /** Names the first medal of a colour that is one too many. */
    private static Optional<Violation> medal(Proposal proposal, MedalColour colour, int allowed, String detail) {
        List<Medal> medals = proposal.request().medals();
        int seen = 0;
        for (int i = 0; i < medals.size(); i++)
            if (medals.get(i).medal() == colour && ++seen > allowed)
                return Optional.of(Violation.againstRule("medals[" + i + "].medal", colour, detail));
        return Optional.empty();
    }

    private static Optional<Violation> vacancy(Proposal proposal, MedalColour colour) {
        for (int i = 0; i < proposal.request().vacant().size(); i++)
            if (proposal.request().vacant().get(i).medal() == colour)
                return Optional.of(Violation.againstRule(
                        "vacant[" + i + "].medal",
                        colour,
                        "every place of this colour is filled, taken by a tie, or vacant already"));
        return Optional.empty();
    }
}
