package org.flambeau.contracts.medals;

/** What a milestone tells. All of them concern organisations that the medal table ranks. */
public enum MilestoneKind {
    /** The organisation had no medal at any earlier Games. */
    FIRST_MEDAL_EVER,
    /** The organisation had no gold medal at any earlier Games. */
    FIRST_GOLD_EVER,
    /** More gold medals than at any earlier Games; it grows with every further one. */
    MOST_GOLDS_EVER,
    /** More medals than at any earlier Games; it grows with every further one. */
    MOST_MEDALS_EVER,
    /** The organisation's first medal of these Games, where it is not its first ever. */
    FIRST_OF_GAMES,
    /** An event put the organisation alone at rank 1 of the medal table. */
    LEAD_TAKEN,
    /** An event brought the organisation to rank 1, beside others. */
    LEAD_SHARED,
    /** An event took the organisation from rank 1. */
    LEAD_LOST,
    /** Every place of one podium. */
    PODIUM_SWEEP,
    /** An athlete's second, third, ... medal of these Games. */
    ATHLETE_MEDALS,
    /** An organisation's medal with a round number, of these Games or of all Games. */
    ROUND_NUMBER
}
