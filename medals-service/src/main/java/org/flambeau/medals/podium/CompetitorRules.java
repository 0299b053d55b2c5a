package org.flambeau.medals.podium;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flambeau.contracts.medals.Competitor;
import org.flambeau.contracts.medals.CompetitorKind;
import org.flambeau.contracts.medals.Member;
import org.flambeau.medals.rule.Rule;
import org.flambeau.medals.rule.Violation;

/** Who can stand on a podium, and when. */
final class CompetitorRules {

    static final List<Rule<Proposal>> ALL = List.of(
            CompetitorRules::organisationsAreKnown,
            CompetitorRules::mixedTeamsTellEveryOrganisation,
            CompetitorRules::nobodyStandsTwice,
            CompetitorRules::medalDateIsWithinTheGames,
            CompetitorRules::awardedAtIsAboutTheMedalDate);

    /** A sporting day goes on after midnight, and is begun and ended by the clock of its venue. */
    private static final int MOST_DAYS_APART = 2;

    private CompetitorRules() {}

    private static Optional<Violation> organisationsAreKnown(Proposal proposal) {
        List<Medal> medals = proposal.request().medals();
        for (int i = 0; i < medals.size(); i++) {
            String medalPath = "medals[" + i + "]";
            String organisation = medals.get(i).organisation();
            if (!proposal.organisations().contains(organisation))
                return unknown(medalPath + ".organisation", organisation);
            Competitor competitor = medals.get(i).competitor();
            for (int j = 0; j < competitor.members().size(); j++) {
                String own = competitor.members().get(j).organisation();
                if (own != null && !proposal.organisations().contains(own))
                    return unknown(medalPath + ".competitor.members[" + j + "].organisation", own);
            }
        }
        return Optional.empty();
    }

    private static Optional<Violation> unknown(String field, String organisation) {
        return Optional.of(Violation.againstRule(
                field, organisation, "the Games has no organisation of this code; add it to its organisations first"));
    }

    /**
     * A team of several organisations (Olympic Charter of old: mixed teams of 1896 to 1904; youth Games today) names one for
     * every member; a team of one organisation names none.
     */
    private static Optional<Violation> mixedTeamsTellEveryOrganisation(Proposal proposal) {
        List<Medal> medals = proposal.request().medals();
        for (int i = 0; i < medals.size(); i++) {
            List<Member> members = medals.get(i).competitor().members();
            if (members.stream().allMatch(member -> member.organisation() == null)) continue;
            for (int j = 0; j < members.size(); j++)
                if (members.get(j).organisation() == null)
                    return Optional.of(Violation.againstRule(
                            "medals[" + i + "].competitor.members[" + j + "].organisation",
                            null,
                            "other members of this team have an organisation of their own, so this one needs it too"));
        }
        return Optional.empty();
    }

    /** An event gives one result to a competitor, and a person competes in one team of it. */
    private static Optional<Violation> nobodyStandsTwice(Proposal proposal) {
        Set<String> athletes = new HashSet<>();
        Set<String> teams = new HashSet<>();
        List<Medal> medals = proposal.request().medals();
        for (int i = 0; i < medals.size(); i++) {
            Competitor competitor = medals.get(i).competitor();
            String path = "medals[" + i + "].competitor";
            Set<String> sameKind = competitor.kind() == CompetitorKind.TEAM ? teams : athletes;
            if (!sameKind.add(competitor.code())) return twice(path + ".code", competitor.code());
            for (int j = 0; j < competitor.members().size(); j++)
                if (!athletes.add(competitor.members().get(j).code()))
                    return twice(
                            path + ".members[" + j + "].code",
                            competitor.members().get(j).code());
        }
        return Optional.empty();
    }

    private static Optional<Violation> twice(String field, String code) {
        return Optional.of(Violation.againstRule(field, code, "this competitor stands on this podium already"));
    }

    /** The medal's day is the venue's; one far away may be a day off the Games' own (surfing of Paris 2024 in Tahiti). */
    private static Optional<Violation> medalDateIsWithinTheGames(Proposal proposal) {
        LocalDate first = proposal.games().firstDay().minusDays(1);
        LocalDate last = proposal.games().lastDay().plusDays(1);
        List<Medal> medals = proposal.request().medals();
        for (int i = 0; i < medals.size(); i++) {
            LocalDate day = medals.get(i).medalDate();
            if (day.isBefore(first) || day.isAfter(last))
                return Optional.of(Violation.againstRule(
                        "medals[" + i + "].medalDate",
                        day,
                        "expected a day of the Games, " + proposal.games().firstDay() + " to "
                                + proposal.games().lastDay() + ", or one day beside for a venue in another zone"));
        }
        return Optional.empty();
    }

    /** Firsts and the lead go by this instant: one of another year, a slip of the pen, would be the first of all. */
    private static Optional<Violation> awardedAtIsAboutTheMedalDate(Proposal proposal) {
        List<Medal> medals = proposal.request().medals();
        for (int i = 0; i < medals.size(); i++) {
            LocalDate awarded = LocalDate.ofInstant(medals.get(i).awardedAt(), ZoneOffset.UTC);
            LocalDate day = medals.get(i).medalDate();
            if (Math.abs(ChronoUnit.DAYS.between(day, awarded)) > MOST_DAYS_APART)
                return Optional.of(Violation.againstRule(
                        "medals[" + i + "].awardedAt",
                        medals.get(i).awardedAt(),
                        "expected a moment of the medal's day, " + day + ", or about it"));
        }
        return Optional.empty();
    }
}
