package org.flambeau.medals.milestone;

import java.util.Locale;

/** French headlines. A no-break space stands before the colon. */
final class French implements Headlines.Voice {

    private static final String COLON = "\u00a0: ";

    @Override
    public String firstMedalEver(String who) {
        return who + COLON + "toute première médaille";
    }

    @Override
    public String firstGoldEver(String who) {
        return who + COLON + "toute première médaille d'or";
    }

    @Override
    public String mostGolds(String who, int count) {
        return who + COLON + count + " médailles d'or, plus que jamais";
    }

    @Override
    public String mostMedals(String who, int count) {
        return who + COLON + count + " médailles, plus que jamais";
    }

    @Override
    public String firstOfGames(String who) {
        return who + COLON + "première médaille de ces Jeux";
    }

    @Override
    public String leadTaken(String who) {
        return "Tableau des médailles, en tête" + COLON + who;
    }

    @Override
    public String leadShared(String all) {
        return "Tableau des médailles, première place partagée" + COLON + all;
    }

    @Override
    public String leadLost(String who) {
        return "Tableau des médailles, première place perdue" + COLON + who;
    }

    @Override
    public String sweep(String who, String event) {
        return who + COLON + "toutes les places du podium, " + event;
    }

    @Override
    public String athlete(String athlete, String who, int number) {
        return athlete + " (" + who + ")" + COLON + number + "e médaille de ces Jeux";
    }

    @Override
    public String round(String who, int number, boolean ofAllGames) {
        return who + COLON + Headlines.number(number, Locale.FRENCH) + "e médaille"
                + (ofAllGames ? ", tous Jeux confondus" : " de ces Jeux");
    }
}
