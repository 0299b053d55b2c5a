package org.flambeau.medals.podium;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flambeau.medals.rule.Rule;
import org.flambeau.medals.rule.Violation;

/** All that must hold for a change of a podium, in the order in which it is told: who may, what stands, what is right. */
final class PodiumRules {

    private static final List<Rule<Proposal>> ALL = Stream.of(
                    AuthorityRules.ALL, StatusRules.ALL, CompetitorRules.ALL, PlaceRules.ALL, RevisionRules.ALL)
            .flatMap(List::stream)
            .toList();

    private PodiumRules() {}

    static Optional<Violation> check(Proposal proposal) {
        return Rule.first(ALL, proposal);
    }
}
