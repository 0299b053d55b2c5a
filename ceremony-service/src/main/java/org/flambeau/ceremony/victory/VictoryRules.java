package org.flambeau.ceremony.victory;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * The rules of the organiser.
 *
 * @param entry how long the medallists and the presenters take to come in
 * @param presentation how long one medallist's medal and gift take
 * @param anthem how long one anthem takes, with the raising of the flags
 * @param poles how many flag poles a venue has unless the sheet says otherwise
 * @param tieOrder in which order those of one medal are called, and their anthems played
 * @param languages in which is announced, the host's language apart
 */
public record VictoryRules(
        Duration entry,
        Duration presentation,
        Duration anthem,
        Duration exit,
        int poles,
        FlagPoles.Side silverSide,
        TieOrder tieOrder,
        List<String> languages) {

    public VictoryRules {
        languages = List.copyOf(languages);
    }

    /** The order among those who have the same medal. */
    public enum TieOrder {
        ORGANISATION_CODE(Comparator.comparing(Medallist::organisation)),
        ENGLISH_NAME(Comparator.comparing(
                medallist -> medallist.organisationNames().getOrDefault("en", medallist.organisation()))),
        /** As the podium lists them. */
        PODIUM((one, other) -> 0);

        private final Comparator<Medallist> order;

        TieOrder(Comparator<Medallist> order) {
            this.order = order;
        }

        Comparator<Medallist> order() {
            return order;
        }
    }
}
