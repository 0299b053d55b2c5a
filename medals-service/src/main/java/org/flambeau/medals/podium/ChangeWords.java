package org.flambeau.medals.podium;

import java.util.Locale;
import java.util.Map;
import org.flambeau.contracts.medals.MedalChange.Change;
import org.flambeau.contracts.medals.MedalColour;

/** A change of a medal in one sentence, in English, French and Spanish. */
final class ChangeWords {

    private static final Map<MedalColour, String> FRENCH =
            Map.of(MedalColour.GOLD, "l'or", MedalColour.SILVER, "l'argent", MedalColour.BRONZE, "le bronze");
    private static final Map<MedalColour, String> SPANISH =
            Map.of(MedalColour.GOLD, "el oro", MedalColour.SILVER, "la plata", MedalColour.BRONZE, "el bronce");

    private ChangeWords() {}

    /**
     * Sentences per language tag.
     *
     * @param who the competitor with the organisation's code
     * @param from null for an award
     * @param to null for a withdrawal
     */
    static Map<String, String> of(Change change, String who, MedalColour from, MedalColour to) {
        return Map.of(
                "en", who + " " + english(change, from, to),
                "fr", who + " " + french(change, from, to),
                "es", who + " " + spanish(change, from, to));
    }

    private static String english(Change change, MedalColour from, MedalColour to) {
        return switch (change) {
            case AWARDED -> "is awarded " + english(to);
            case WITHDRAWN -> "loses " + english(from);
            case RAISED -> "is raised from " + english(from) + " to " + english(to);
            case LOWERED -> "is lowered from " + english(from) + " to " + english(to);
            case AMENDED -> "keeps " + english(to) + ", with other particulars";
        };
    }

    private static String french(Change change, MedalColour from, MedalColour to) {
        return switch (change) {
            case AWARDED -> "reçoit " + FRENCH.get(to);
            case WITHDRAWN -> "perd " + FRENCH.get(from);
            case RAISED -> "monte : " + FRENCH.get(to) + " remplace " + FRENCH.get(from);
            case LOWERED -> "descend : " + FRENCH.get(to) + " remplace " + FRENCH.get(from);
            case AMENDED -> "garde " + FRENCH.get(to) + ", avec d'autres précisions";
        };
    }

    private static String spanish(Change change, MedalColour from, MedalColour to) {
        return switch (change) {
            case AWARDED -> "recibe " + SPANISH.get(to);
            case WITHDRAWN -> "pierde " + SPANISH.get(from);
            case RAISED -> "sube: " + SPANISH.get(to) + " en lugar " + ofSpanish(from);
            case LOWERED -> "baja: " + SPANISH.get(to) + " en lugar " + ofSpanish(from);
            case AMENDED -> "conserva " + SPANISH.get(to) + ", con otros datos";
        };
    }

    private static String ofSpanish(MedalColour medal) {
        return ("de " + SPANISH.get(medal)).replace("de el ", "del ");
    }

    private static String english(MedalColour medal) {
        return medal.name().toLowerCase(Locale.ROOT);
    }
}
