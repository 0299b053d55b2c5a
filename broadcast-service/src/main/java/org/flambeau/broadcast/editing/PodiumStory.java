package org.flambeau.broadcast.editing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        return onlyAwarded && podium.revision() == null ? NotificationKind.MEDAL : NotificationKind.CORRECTION;
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

    /** The name of an organisation, as far as the event tells it; its code otherwise. */
    String organisation(String code, String language) {
        Map<String, Map<String, String>> names = new HashMap<>();
        podium.table().lines().forEach(line -> names.put(line.organisation(), line.names()));
        podium.table().unranked().forEach(line -> names.put(line.organisation(), line.names()));
        podium.medals().forEach(medal -> names.put(medal.organisation(), medal.organisationNames()));
        return Optional.ofNullable(names.get(code))
                .map(known -> known.getOrDefault(language, known.get("en")))
                .orElse(code);
    }

    boolean isTeam(MedalChange change) {
        return podium.medals().stream()
                .anyMatch(medal -> isOf(change, medal) && medal.competitor().kind() == CompetitorKind.TEAM);
    }

    /** Whom it concerns: those whose medals changed, before and after; everyone on the podium when none did. */
    Subject subject() {
        Set<String> organisations = new LinkedHashSet<>();
        Set<String> athletes = new LinkedHashSet<>();
        for (MedalChange change : podium.changes()) {
            organisations.add(change.organisation());
            if (!isTeam(change)) athletes.add(change.competitorCode());
        }
        for (PlacedMedal medal : podium.medals()) {
            if (!podium.changes().isEmpty() && podium.changes().stream().noneMatch(change -> isOf(change, medal)))
                continue;
            organisations.add(medal.organisation());
            if (medal.competitor().kind() == CompetitorKind.ATHLETE)
                athletes.add(medal.competitor().code());
            for (Member member : medal.competitor().members()) {
                athletes.add(member.code());
                if (member.organisation() != null) organisations.add(member.organisation());
            }
        }
        return new Subject(
                withoutNull(organisations),
                withoutNull(athletes),
                List.of(podium.event().discipline()),
                List.of(podium.event().code()),
                List.of(podium.event().category().name()),
                null);
    }

    private static boolean isOf(MedalChange change, PlacedMedal medal) {
        return change.competitorCode().equals(medal.competitor().code())
                && change.organisation().equals(medal.organisation());
    }

    private static List<String> withoutNull(Collection<String> codes) {
        List<String> known = new ArrayList<>(codes);
        known.removeIf(code -> code == null);
        return known;
    }
}
