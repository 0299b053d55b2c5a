package org.flambeau.broadcast.editing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.flambeau.contracts.medals.Competitor;
import org.flambeau.contracts.medals.CompetitorKind;
import org.flambeau.contracts.medals.MedalChange;
import org.flambeau.contracts.medals.MedalChange.Change;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.contracts.medals.Member;
import org.flambeau.contracts.medals.PlacedMedal;
import org.flambeau.contracts.medals.PodiumChanged;
import org.flambeau.contracts.medals.PodiumStatus;
import org.flambeau.contracts.notifications.NotificationKind;
import org.flambeau.contracts.notifications.Subject;

/** What one version of a podium means to the public. */
record PodiumStory(PodiumChanged podium) {

    /**
     * Medals that come to places that were open are news. Anything else that happens to a medal corrects what was told
     * before, whether it was official or not.
     */
    NotificationKind kind() {
        if (podium.status() == PodiumStatus.WITHDRAWN) return NotificationKind.WITHDRAWAL;
        if (podium.changes().isEmpty()) return NotificationKind.STATUS;
        boolean onlyAwarded = podium.changes().stream().allMatch(change -> change.change() == Change.AWARDED);
        return onlyAwarded ? NotificationKind.MEDAL : NotificationKind.CORRECTION;
    }

    /** The medals that this version brought, gold first. */
    List<PlacedMedal> awarded() {
        return podium.medals().stream()
                .filter(medal -> podium.changes().stream()
                        .anyMatch(change -> change.change() == Change.AWARDED && isOf(change, medal)))
                .sorted((one, other) -> one.medal().compareTo(other.medal()))
                .toList();
    }

    /** The podium's medals of one colour. */
    List<PlacedMedal> medals(MedalColour colour) {
        return podium.medals().stream().filter(medal -> medal.medal() == colour).toList();
    }

    /** Whom it concerns: those whose medals changed, before and after; everyone on the podium when none did. */
    Subject subject() {
        Set<String> organisations = new LinkedHashSet<>();
        Set<String> athletes = new LinkedHashSet<>();
        for (MedalChange change : podium.changes())
            concern(
                    change.organisation(),
                    change.kind(),
                    change.competitorCode(),
                    change.members(),
                    organisations,
                    athletes);
        if (podium.changes().isEmpty())
            for (PlacedMedal medal : podium.medals()) {
                Competitor winner = medal.competitor();
                concern(medal.organisation(), winner.kind(), winner.code(), winner.members(), organisations, athletes);
            }
        return new Subject(
                List.copyOf(organisations),
                List.copyOf(athletes),
                List.of(podium.event().discipline()),
                List.of(podium.event().code()),
                List.of(podium.event().category().name()),
                null);
    }

    private static boolean isOf(MedalChange change, PlacedMedal medal) {
        return change.competitorCode().equals(medal.competitor().code())
                && change.organisation().equals(medal.organisation());
    }

    /** A team's code is no athlete; its members are, and each may have an organisation of their own. */
    private static void concern(
            String organisation,
            CompetitorKind kind,
            String code,
            List<Member> members,
            Set<String> organisations,
            Set<String> athletes) {
        organisations.add(organisation);
        if (kind == CompetitorKind.ATHLETE) athletes.add(code);
        for (Member member : members) {
            athletes.add(member.code());
            if (member.organisation() != null) organisations.add(member.organisation());
        }
    }
}
