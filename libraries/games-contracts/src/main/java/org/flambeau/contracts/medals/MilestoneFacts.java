package org.flambeau.contracts.medals;

import java.util.List;

/**
 * The facts that prove a milestone. What its kind has no use for is null.
 *
 * @param scope what {@code number} counts, or what a first medal is the first of
 * @param number the round number, or the how-manieth medal of the athlete
 * @param count medals, or for gold milestones gold medals, of the organisation at these Games so far
 * @param earlier the same at all earlier Games together, null where the Games has no history
 * @param earlierBest the most at one earlier Games
 * @param earlierBestGames where that was, oldest first
 * @param standing the organisation after the event that moved the lead
 * @param others whom it overtook, whom it shares the lead with, or who leads now
 * @param medals the medals that prove it in order of award; the last is the one that brought it
 */
public record MilestoneFacts(
        MilestoneScope scope,
        Integer number,
        Integer count,
        Integer earlier,
        Integer earlierBest,
        List<MilestoneGames> earlierBestGames,
        MilestoneStanding standing,
        List<MilestoneStanding> others,
        List<MilestoneMedal> medals) {}
