package org.flambeau.medals.milestone;

import java.util.Set;

/**
 * Which milestones a change can touch: those of some organisations, of some athletes, of one podium, and of the lead from
 * one moment on.
 *
 * @param event null for no podium
 * @param since null for no milestones of the lead
 * @param all whether all of the Games are meant, whatever the others say
 */
record Scope(Set<String> organisations, Set<String> athletes, String event, Step.Moment since, boolean all) {

    static final Scope EVERYTHING = new Scope(Set.of(), Set.of(), null, null, true);

    static Scope of(Set<String> organisations, Set<String> athletes, String event, Step.Moment since) {
        return new Scope(organisations, athletes, event, since, false);
    }

    /** The same with all milestones of the lead. */
    Scope sinceTheBeginning() {
        return of(organisations, athletes, event, Step.Moment.BEGINNING);
    }

    boolean covers(Milestone milestone) {
        if (all) return true;
        return switch (milestone.kind()) {
            case FIRST_MEDAL_EVER, FIRST_GOLD_EVER, MOST_GOLDS_EVER, MOST_MEDALS_EVER, FIRST_OF_GAMES, ROUND_NUMBER ->
                organisations.contains(milestone.organisation());
            case ATHLETE_MEDALS -> athletes.contains(milestone.athlete().code());
            case PODIUM_SWEEP -> milestone.event().equals(event);
            case LEAD_TAKEN, LEAD_SHARED, LEAD_LOST ->
                since != null && new Step.Moment(milestone.awardedAt(), milestone.event()).compareTo(since) >= 0;
        };
    }
}
