package org.flambeau.medals.podium;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.flambeau.contracts.medals.PodiumStatus;
import org.flambeau.medals.rule.Rule;
import org.flambeau.medals.rule.Violation;

/**
 * What the role {@code results} may do without its chief: create an unofficial podium, change it while it is unofficial,
 * and record a protest, which leaves medals and vacancies as they are (design of the suite, section 5).
 */
final class AuthorityRules {

    static final List<Rule<Proposal>> ALL = List.of(
            AuthorityRules::effectiveAtIsForTheChief,
            AuthorityRules::exceptionIsForTheChief,
            AuthorityRules::statusIsWithinTheDesk,
            AuthorityRules::awardsBeyondUnofficialAreForTheChief);

    private AuthorityRules() {}

    private static Optional<Violation> effectiveAtIsForTheChief(Proposal proposal) {
        if (proposal.chief() || proposal.request().effectiveAt() == null) return Optional.empty();
        return forbidden("effectiveAt", proposal.request().effectiveAt(), "only results-chief may set this");
    }

    private static Optional<Violation> exceptionIsForTheChief(Proposal proposal) {
        String told = proposal.request().exception();
        boolean stood = !proposal.creates()
                && Objects.equals(told, proposal.present().content().exception());
        if (proposal.chief() || told == null || stood) return Optional.empty();
        return forbidden("exception", told, "only results-chief may except a podium from the rules of places");
    }

    private static Optional<Violation> statusIsWithinTheDesk(Proposal proposal) {
        if (proposal.chief()) return Optional.empty();
        PodiumStatus from =
                proposal.creates() ? null : proposal.present().content().status();
        PodiumStatus to = proposal.request().status();
        boolean entersOrChanges = to == PodiumStatus.UNOFFICIAL && (from == null || from == PodiumStatus.UNOFFICIAL);
        boolean protests =
                to == PodiumStatus.PROTESTED && (from == PodiumStatus.UNOFFICIAL || from == PodiumStatus.OFFICIAL);
        if (entersOrChanges || protests) return Optional.empty();
        return forbidden("status", to, "only results-chief may bring a podium from " + from + " to " + to);
    }

    private static Optional<Violation> awardsBeyondUnofficialAreForTheChief(Proposal proposal) {
        if (proposal.chief() || proposal.creates()) return Optional.empty();
        PodiumContent present = proposal.present().content();
        if (present.sameAwards(proposal.content())) return Optional.empty();
        if (present.status() != PodiumStatus.UNOFFICIAL)
            return forbidden(
                    "medals",
                    null,
                    "this podium is " + present.status()
                            + ": only results-chief may change its medals and vacancies, or add to them");
        if (!proposal.revises() || !proposal.present().everOfficial()) return Optional.empty();
        return forbidden("medals", null, "these medals were official; only results-chief may revise them");
    }

    private static Optional<Violation> forbidden(String field, Object value, String detail) {
        return Optional.of(Violation.forbidden(field, value, detail));
    }
}
