package org.flambeau.medals.podium;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.flambeau.contracts.medals.PodiumStatus;
import org.flambeau.contracts.medals.Revision;
import org.flambeau.medals.rule.Rule;
import org.flambeau.medals.rule.Violation;

/** Medals that were official change only for a reason, and what the public could know is told in its order. */
final class RevisionRules {

    /** Clocks of two machines may differ by this much. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    static final List<Rule<Proposal>> ALL = List.of(
            RevisionRules::revisionIsTold,
            RevisionRules::withdrawalHasAReason,
            RevisionRules::effectiveAtRises,
            RevisionRules::effectiveAtIsNotToCome);

    private RevisionRules() {}

    private static Optional<Violation> revisionIsTold(Proposal proposal) {
        if (!proposal.revises() || !proposal.present().everOfficial()) return Optional.empty();
        return toldAnew(proposal, "these medals were official: tell reason, decidedBy and decidedAt of the change");
    }

    private static Optional<Violation> withdrawalHasAReason(Proposal proposal) {
        if (proposal.request().status() != PodiumStatus.WITHDRAWN) return Optional.empty();
        return toldAnew(proposal, "a podium is withdrawn for a reason: tell reason, decidedBy and decidedAt");
    }

    /** Of every change its own: the decision behind the one before does not explain this one too. */
    private static Optional<Violation> toldAnew(Proposal proposal, String detail) {
        Revision told = proposal.request().revision();
        if (told == null) return Optional.of(Violation.againstRule("revision", null, detail));
        if (proposal.creates()
                || !told.equals(proposal.present().revision())
                || proposal.content().sameAwards(proposal.present().content())) return Optional.empty();
        return Optional.of(Violation.againstRule(
                "revision", told.reason(), "this was told of the change before; tell the decision behind this one"));
    }

    /** The standing at a moment is read from these instants, so a later version cannot be earlier known. */
    private static Optional<Violation> effectiveAtRises(Proposal proposal) {
        Instant told = proposal.request().effectiveAt();
        if (told == null
                || proposal.creates()
                || told.isAfter(proposal.present().effectiveAt())) return Optional.empty();
        return Optional.of(Violation.againstRule(
                "effectiveAt",
                told,
                "expected a moment after " + proposal.present().effectiveAt()
                        + ", when the public could know the version before"));
    }

    /** What is published now is known now; a slip of the pen into the future would bar every correction until then. */
    private static Optional<Violation> effectiveAtIsNotToCome(Proposal proposal) {
        Instant told = proposal.request().effectiveAt();
        if (told == null || !told.isAfter(proposal.now().plus(TOLERANCE))) return Optional.empty();
        return Optional.of(Violation.againstRule(
                "effectiveAt", told, "expected a moment that has come; it is " + proposal.now() + " now"));
    }
}
