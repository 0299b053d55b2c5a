package org.flambeau.medals.table;

import java.util.Comparator;
import org.flambeau.contracts.medals.MedalColour;

/**
 * Medals of one organisation.
 *
 * @param notOfficial how many of them are not official yet
 */
public record Tally(int gold, int silver, int bronze, int notOfficial) {

    public static final Tally NONE = new Tally(0, 0, 0, 0);

    /** By golds, then silvers, then bronzes; more is greater. */
    public static final Comparator<Tally> MERIT =
            Comparator.comparingInt(Tally::gold).thenComparingInt(Tally::silver).thenComparingInt(Tally::bronze);

    /** One medal. */
    public static Tally of(MedalColour medal, boolean official) {
        int notOfficial = official ? 0 : 1;
        return switch (medal) {
            case GOLD -> new Tally(1, 0, 0, notOfficial);
            case SILVER -> new Tally(0, 1, 0, notOfficial);
            case BRONZE -> new Tally(0, 0, 1, notOfficial);
        };
    }

    public Tally plus(Tally other) {
        return new Tally(
                gold + other.gold, silver + other.silver, bronze + other.bronze, notOfficial + other.notOfficial);
    }

    public Tally minus(Tally other) {
        return new Tally(
                gold - other.gold, silver - other.silver, bronze - other.bronze, notOfficial - other.notOfficial);
    }

    public int total() {
        return gold + silver + bronze;
    }
}
