package org.flambeau.broadcast.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.flambeau.contracts.medals.EventDescription;
import org.flambeau.contracts.medals.MilestoneChanged;
import org.flambeau.contracts.medals.MilestoneFacts;
import org.flambeau.contracts.medals.MilestoneKind;
import org.flambeau.contracts.medals.MilestoneMedal;
import org.flambeau.contracts.medals.MilestoneStanding;
import org.flambeau.contracts.notifications.NotificationKind;
import org.flambeau.contracts.notifications.Subject;
import org.flambeau.contracts.notifications.Text;
import org.flambeau.contracts.notifications.Urgency;

/**
 * Turns milestones into notifications, one per version. The headline is that of medals-service in each of its languages;
 * the paragraph tells what proves it, and the event.
 */
final class MilestoneDesk {

    /** What many organisations or athletes reach every day, and may wait. */
    private static final Set<MilestoneKind> USUAL =
            Set.of(MilestoneKind.FIRST_OF_GAMES, MilestoneKind.ROUND_NUMBER, MilestoneKind.ATHLETE_MEDALS);

    private static final Map<String, String> TAKEN_BACK =
            Map.of("en", "Withdrawn: ", "fr", "Retiré : ", "es", "Retirado: ");
    private static final Map<String, String> UPDATED =
            Map.of("en", "Updated: ", "fr", "Mise à jour : ", "es", "Actualización: ");
    private static final Map<String, String> EARLIER_BEST = Map.of(
            "en",
            "Best of earlier Games: ",
            "fr",
            "Record des Jeux précédents : ",
            "es",
            "Récord de Juegos anteriores: ");

    Draft milestone(MilestoneChanged milestone) {
        EventDescription event = milestone.event();
        return new Draft(
                milestone.games(),
                NotificationKind.MILESTONE,
                USUAL.contains(milestone.kind()) || onlyOtherFacts(milestone) ? Urgency.LOW : Urgency.NORMAL,
                milestone.effectiveAt(),
                texts(milestone),
                new Subject(
                        List.of(milestone.organisation()),
                        milestone.athlete() == null
                                ? List.of()
                                : List.of(milestone.athlete().code()),
                        List.of(event.discipline()),
                        List.of(event.code()),
                        List.of(event.category().name()),
                        null),
                Draft.Content.of(milestone));
    }

    /** A record that grows is news, whatever else was told of it before. */
    private static boolean onlyOtherFacts(MilestoneChanged milestone) {
        return milestone.updated()
                && milestone.kind() != MilestoneKind.MOST_GOLDS_EVER
                && milestone.kind() != MilestoneKind.MOST_MEDALS_EVER;
    }

    private static Map<String, Text> texts(MilestoneChanged milestone) {
        Map<String, Text> texts = new TreeMap<>();
        milestone.headline().forEach((language, headline) -> {
            if (!TAKEN_BACK.containsKey(language)) return;
            String begins = milestone.retracted()
                    ? TAKEN_BACK.get(language)
                    : onlyOtherFacts(milestone) ? UPDATED.get(language) : "";
            texts.put(language, new Text(begins + headline, body(milestone, language)));
        });
        return texts;
    }

    private static String body(MilestoneChanged milestone, String language) {
        EventDescription event = milestone.event();
        List<String> sentences = new ArrayList<>();
        String proof = proof(milestone, language);
        if (!proof.isEmpty()) sentences.add(proof);
        sentences.add(in(language, event.names()) + ", " + in(language, event.disciplineNames()));
        return String.join(". ", sentences) + ".";
    }

    private static String proof(MilestoneChanged milestone, String language) {
        MilestoneFacts facts = milestone.facts();
        return switch (milestone.kind()) {
            case MOST_GOLDS_EVER, MOST_MEDALS_EVER ->
                EARLIER_BEST.get(language)
                        + facts.earlierBest()
                        + facts.earlierBestGames().stream()
                                .map(games -> String.valueOf(games.year()))
                                .collect(Collectors.joining(", ", " (", ")"));
            case LEAD_TAKEN, LEAD_SHARED, LEAD_LOST -> standings(facts);
            case ATHLETE_MEDALS -> "";
            default -> facts.medals().stream().map(MilestoneMedal::competitor).collect(Collectors.joining(", "));
        };
    }

    /** Such as {@code CHN 9-7-3, USA 9-6-2}. */
    private static String standings(MilestoneFacts facts) {
        List<MilestoneStanding> standings = new ArrayList<>(List.of(facts.standing()));
        standings.addAll(facts.others());
        return standings.stream()
                .map(standing -> standing.organisation() + " " + standing.gold() + "-" + standing.silver() + "-"
                        + standing.bronze())
                .collect(Collectors.joining(", "));
    }

    private static String in(String language, Map<String, String> names) {
        return names.getOrDefault(language, names.get("en"));
    }
}
