package org.flambeau.medals.podium;

import static org.flambeau.contracts.medals.PodiumStatus.OFFICIAL;
import static org.flambeau.contracts.medals.PodiumStatus.PROTESTED;
import static org.flambeau.contracts.medals.PodiumStatus.PROVISIONAL;
import static org.flambeau.contracts.medals.PodiumStatus.UNOFFICIAL;
import static org.flambeau.contracts.medals.PodiumStatus.WITHDRAWN;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flambeau.contracts.medals.PodiumStatus;
import org.flambeau.medals.rule.Rule;
import org.flambeau.medals.rule.Violation;

/** The life of a podium (design of the suite, section 5). Staying at a status is no move. */
final class StatusRules {

    static final List<Rule<Proposal>> ALL =
            List.of(StatusRules::startIsKnown, StatusRules::moveIsKnown, StatusRules::medalsGoWithStatus);

    private static final Set<PodiumStatus> STARTS = Set.of(UNOFFICIAL, OFFICIAL);

    private static final Map<PodiumStatus, Set<PodiumStatus>> MOVES = Map.of(
            UNOFFICIAL, Set.of(OFFICIAL, PROTESTED, WITHDRAWN),
            PROTESTED, Set.of(UNOFFICIAL, OFFICIAL, WITHDRAWN),
            OFFICIAL, Set.of(PROTESTED, PROVISIONAL, WITHDRAWN),
            PROVISIONAL, Set.of(OFFICIAL, WITHDRAWN),
            WITHDRAWN, Set.of());

    private StatusRules() {}

    private static Optional<Violation> startIsKnown(Proposal proposal) {
        PodiumStatus to = proposal.request().status();
        if (!proposal.creates() || STARTS.contains(to)) return Optional.empty();
        return Optional.of(Violation.againstRule("status", to, "a podium starts as UNOFFICIAL or OFFICIAL"));
    }

    private static Optional<Violation> moveIsKnown(Proposal proposal) {
        if (proposal.creates()) return Optional.empty();
        PodiumStatus from = proposal.present().content().status();
        PodiumStatus to = proposal.request().status();
        if (from == to || MOVES.get(from).contains(to)) return Optional.empty();
        return Optional.of(Violation.conflict(
                "status",
                to,
                "a podium that is " + from + " cannot become " + to + "; it can become "
                        + MOVES.get(from).stream().sorted().toList()));
    }

    /** A podium that was taken back has no medals, so that nobody can count them; any other has at least one. */
    private static Optional<Violation> medalsGoWithStatus(Proposal proposal) {
        boolean withdrawn = proposal.request().status() == WITHDRAWN;
        boolean empty = proposal.request().medals().isEmpty();
        if (withdrawn && proposal.request().exception() != null)
            return Optional.of(Violation.againstRule(
                    "exception",
                    proposal.request().exception(),
                    "a withdrawn podium has no places to except; send none"));
        if (withdrawn && !(empty && proposal.request().vacant().isEmpty()))
            return Optional.of(Violation.againstRule(
                    "medals", null, "a withdrawn podium has no medals and no vacant places; send none"));
        if (!withdrawn && empty)
            return Optional.of(
                    Violation.againstRule("medals", null, "at least one medal is needed, or the status WITHDRAWN"));
        return Optional.empty();
    }
}
