package org.flambeau.medals.milestone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.flambeau.contracts.medals.MilestoneFacts;
import org.flambeau.contracts.medals.MilestoneKind;
import org.flambeau.contracts.medals.MilestoneStanding;
import org.flambeau.medals.award.CountedMedal;
import org.flambeau.medals.table.Tally;

/**
 * Who comes to rank 1 of the medal table in its usual order (gold, then silver, then bronze), event by event, and who
 * leaves it. On the first day of medals the lead changes with almost every event, so nothing is told of it.
 */
final class LeadMilestones {

    private final Map<String, Tally> table;
    private final Set<String> ranked;
    private final LocalDate firstDay;
    private final List<Milestone> found = new ArrayList<>();

    private LeadMilestones(Map<String, Tally> table, Set<String> ranked, LocalDate firstDay) {
        this.table = table;
        this.ranked = ranked;
        this.firstDay = firstDay;
    }

    /**
     * @param before medals of the ranked organisations before these steps
     * @param steps whole podiums, in order
     * @param ranked at least the ranked organisations of these steps
     * @param firstDay the earliest day of a medal of the Games
     */
    static List<Milestone> of(Map<String, Tally> before, List<Step> steps, Set<String> ranked, LocalDate firstDay) {
        LeadMilestones lead = new LeadMilestones(new TreeMap<>(before), ranked, firstDay);
        Set<String> leaders = lead.leaders();
        for (Step step : steps) leaders = lead.take(step, leaders);
        return lead.found;
    }

    private Set<String> take(Step step, Set<String> before) {
        for (CountedMedal medal : step.medals())
            if (ranked.contains(medal.organisation()))
                table.merge(medal.organisation(), Tally.of(medal.medal(), true), Tally::plus);
        Set<String> after = leaders();
        if (after.equals(before) || step.day().equals(firstDay)) return after;
        boolean alone = after.size() == 1;
        for (String leader : after) {
            if (alone) add(MilestoneKind.LEAD_TAKEN, leader, step, without(before, leader));
            else if (!before.contains(leader)) add(MilestoneKind.LEAD_SHARED, leader, step, without(after, leader));
        }
        for (String loser : without(before, after)) add(MilestoneKind.LEAD_LOST, loser, step, after);
        return after;
    }

    private Set<String> leaders() {
        Tally best = table.values().stream().max(Tally.MERIT).orElse(Tally.NONE);
        Set<String> leaders = new TreeSet<>();
        if (best.total() > 0)
            table.forEach((organisation, tally) -> {
                if (Tally.MERIT.compare(tally, best) == 0) leaders.add(organisation);
            });
        return leaders;
    }

    private void add(MilestoneKind kind, String organisation, Step step, Set<String> others) {
        MilestoneFacts facts = new MilestoneFacts(
                null,
                null,
                null,
                null,
                null,
                null,
                standing(organisation),
                others.stream().map(this::standing).toList(),
                Proof.of(step.medals()));
        String event = step.at().event();
        String id = kind + "." + organisation + "." + event;
        found.add(new Milestone(id, kind, organisation, null, event, step.at().instant(), facts));
    }

    private MilestoneStanding standing(String organisation) {
        Tally tally = table.get(organisation);
        return new MilestoneStanding(organisation, tally.gold(), tally.silver(), tally.bronze());
    }

    private static Set<String> without(Set<String> organisations, String one) {
        return without(organisations, Set.of(one));
    }

    private static Set<String> without(Set<String> organisations, Set<String> these) {
        Set<String> rest = new TreeSet<>(organisations);
        rest.removeAll(these);
        return rest;
    }
}
