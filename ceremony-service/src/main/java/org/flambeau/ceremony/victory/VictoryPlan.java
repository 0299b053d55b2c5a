package org.flambeau.ceremony.victory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The ceremony that an accepted sheet becomes.
 *
 * @param names per language tag; while the sheet is held they say so, for whoever follows the ceremony
 */
record VictoryPlan(Map<String, String> names, Instant plannedStart, String venue, List<CallSheet.Step> steps) {

    private static final int LONGEST_NAME = 180;

    static VictoryPlan of(EventVictories victories, VictorySheet sheet, CallSheet call) {
        return new VictoryPlan(
                names(victories.podium(), sheet),
                sheet.arrangement().plannedStart(),
                sheet.arrangement().venue(),
                call.called().isEmpty() ? List.of() : call.steps());
    }

    private static Map<String, String> names(EventPodium podium, VictorySheet sheet) {
        boolean again = sheet.kind() == VictorySheet.Kind.RE_AWARD;
        Map<String, String> names = new TreeMap<>();
        names.put(
                "en", name(again ? "Medal reallocation: " : "Victory ceremony: ", "en", podium) + suffix(sheet, "en"));
        if (podium.names().containsKey("fr"))
            names.put(
                    "fr",
                    name(again ? "Réattribution de médailles : " : "Cérémonie de remise des médailles : ", "fr", podium)
                            + suffix(sheet, "fr"));
        return names;
    }

    private static String name(String what, String language, EventPodium podium) {
        String discipline = podium.disciplineNames().get(language);
        String event = podium.names().getOrDefault(language, podium.event());
        String name = what + (discipline == null ? "" : discipline + ", ") + event;
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    private static String suffix(VictorySheet sheet, String language) {
        return switch (sheet.state()) {
            case HELD -> language.equals("fr") ? " (suspendue)" : " (on hold)";
            case WITHDRAWN -> language.equals("fr") ? " (annulée)" : " (cancelled)";
            case PROPOSED, SCHEDULED, DONE -> "";
        };
    }
}
