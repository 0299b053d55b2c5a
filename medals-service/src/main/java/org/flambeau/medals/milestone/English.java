package org.flambeau.medals.milestone;

import java.util.Locale;

/** English headlines. */
final class English implements Headlines.Voice {

    @Override
    public String firstMedalEver(String who) {
        return who + ": first medal ever";
    }

    @Override
    public String firstGoldEver(String who) {
        return who + ": first gold medal ever";
    }

    @Override
    public String mostGolds(String who, int count) {
        return who + ": " + count + " gold medals, more than ever before";
    }

    @Override
    public String mostMedals(String who, int count) {
        return who + ": " + count + " medals, more than ever before";
    }

    @Override
    public String firstOfGames(String who) {
        return who + ": first medal of these Games";
    }

    @Override
    public String leadTaken(String who) {
        return "Medal table, in the lead: " + who;
    }

    @Override
    public String leadShared(String all) {
        return "Medal table, lead shared: " + all;
    }

    @Override
    public String leadLost(String who) {
        return "Medal table, lead lost: " + who;
    }

    @Override
    public String sweep(String who, String event) {
        return who + ": all places on the podium, " + event;
    }

    @Override
    public String athlete(String athlete, String who, int number) {
        return athlete + " (" + who + "): " + ordinal(number) + " medal of these Games";
    }

    @Override
    public String round(String who, int number, boolean ofAllGames) {
        return who + ": " + ordinal(number) + (ofAllGames ? " medal of all Games together" : " medal of these Games");
    }

    private static String ordinal(int number) {
        boolean teen = number % 100 >= 11 && number % 100 <= 13;
        String ending = teen
                ? "th"
                : switch (number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return Headlines.number(number, Locale.ENGLISH) + ending;
    }
}
