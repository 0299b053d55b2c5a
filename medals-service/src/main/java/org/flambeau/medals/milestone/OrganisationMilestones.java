package org.flambeau.medals.milestone;

import java.util.ArrayList;
import java.util.List;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.contracts.medals.MilestoneFacts;
import org.flambeau.contracts.medals.MilestoneKind;
import org.flambeau.contracts.medals.MilestoneScope;
import org.flambeau.medals.award.CountedMedal;

/** What the medals of one organisation, and no others, are milestones of: firsts, records and round numbers. */
final class OrganisationMilestones {

    private final String organisation;
    private final List<CountedMedal> medals;
    private final List<CountedMedal> golds;
    private final PastRecord past;
    private final List<Milestone> found = new ArrayList<>();

    private OrganisationMilestones(String organisation, List<CountedMedal> medals, PastRecord past) {
        this.organisation = organisation;
        this.medals = medals;
        this.golds = medals.stream()
                .filter(medal -> medal.medal() == MedalColour.GOLD)
                .toList();
        this.past = past;
    }

    /**
     * @param medals all its medals of these Games in order of award
     * @param past null when the Games has no history: nothing is told then of all Games
     */
    static List<Milestone> of(String organisation, List<CountedMedal> medals, PastRecord past) {
        if (medals.isEmpty()) return List.of();
        return new OrganisationMilestones(organisation, medals, past).find();
    }

    private List<Milestone> find() {
        firstMedal();
        if (past != null) {
            if (past.golds().sum() == 0 && !golds.isEmpty())
                add(MilestoneKind.FIRST_GOLD_EVER, "", golds.get(0), first(MilestoneScope.EVER, 0, golds.get(0)));
            record(MilestoneKind.MOST_GOLDS_EVER, golds, past.golds());
            record(MilestoneKind.MOST_MEDALS_EVER, medals, past.medals());
        }
        for (int i = 0; i < medals.size(); i++) {
            int count = i + 1;
            if (RoundNumbers.ofGames(count)) round(MilestoneScope.GAMES, count, count, null);
            if (past != null && RoundNumbers.ofAllGames(past.medals().sum() + count))
                round(
                        MilestoneScope.EVER,
                        past.medals().sum() + count,
                        count,
                        past.medals().sum());
        }
        return found;
    }

    /** The first ever is the first of these Games too: the stronger one is told. */
    private void firstMedal() {
        CountedMedal medal = medals.get(0);
        if (past != null && past.medals().sum() == 0)
            add(MilestoneKind.FIRST_MEDAL_EVER, "", medal, first(MilestoneScope.EVER, 0, medal));
        else {
            Integer earlier = past == null ? null : past.medals().sum();
            add(MilestoneKind.FIRST_OF_GAMES, "", medal, first(MilestoneScope.GAMES, earlier, medal));
        }
    }

    /** A record needs something to be held against: a best of at least 1. */
    private void record(MilestoneKind kind, List<CountedMedal> counted, PastRecord.Total earlier) {
        int count = counted.size();
        if (earlier.best() < 1 || count <= earlier.best()) return;
        CountedMedal newest = counted.get(count - 1);
        MilestoneFacts facts = new MilestoneFacts(
                MilestoneScope.EVER,
                null,
                count,
                earlier.sum(),
                earlier.best(),
                earlier.bestGames(),
                null,
                null,
                List.of(Proof.of(newest)));
        add(kind, "", newest, facts);
    }

    private void round(MilestoneScope scope, int number, int count, Integer earlier) {
        CountedMedal medal = medals.get(count - 1);
        MilestoneFacts facts =
                new MilestoneFacts(scope, number, count, earlier, null, null, null, null, List.of(Proof.of(medal)));
        add(MilestoneKind.ROUND_NUMBER, "." + scope + "." + number, medal, facts);
    }

    private static MilestoneFacts first(MilestoneScope scope, Integer earlier, CountedMedal medal) {
        return new MilestoneFacts(scope, null, 1, earlier, null, null, null, null, List.of(Proof.of(medal)));
    }

    private void add(MilestoneKind kind, String more, CountedMedal medal, MilestoneFacts facts) {
        String id = kind + "." + organisation + more;
        found.add(new Milestone(id, kind, organisation, null, medal.event(), medal.awardedAt(), facts));
    }
}
