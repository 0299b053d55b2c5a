package org.flambeau.medals.milestone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.contracts.medals.Member;
import org.flambeau.contracts.medals.MilestoneFacts;
import org.flambeau.medals.award.Award;
import org.flambeau.medals.history.PastMedals;

/**
 * The milestones of a Games worked out from scratch a second time, by counting everything again for every medal; each as
 * one line of text with all its facts.
 */
final class NaiveMilestones {

    private record Won(String event, Award award) {
        String proof() {
            return event + "/" + award.medal() + "/" + award.organisation() + "/"
                    + award.competitor().code() + "/" + award.medalDate();
        }
    }

    private final List<Won> all = new ArrayList<>();
    private final World world;
    private final Set<String> lines = new TreeSet<>();

    private NaiveMilestones(World world) {
        this.world = world;
        world.podiums.forEach((event, awards) -> awards.forEach(award -> all.add(new Won(event, award))));
        // Stable: within an event the medals stand in the order of the podium.
        all.sort(Comparator.comparing((Won won) -> won.award().awardedAt()).thenComparing(Won::event));
    }

    static Set<String> of(World world) {
        NaiveMilestones naive = new NaiveMilestones(world);
        for (String organisation : RandomGames.RANKED) naive.organisation(organisation);
        for (int athlete = 0; athlete < 9; athlete++) naive.athlete("ath-" + athlete);
        world.podiums.keySet().forEach(naive::sweep);
        naive.lead();
        return naive.lines;
    }

    /** The line of a milestone as it is kept. */
    static String line(Milestone milestone) {
        MilestoneFacts facts = milestone.facts();
        String medals = String.join(
                ",",
                facts.medals().stream()
                        .map(medal -> medal.event() + "/" + medal.medal() + "/" + medal.organisation() + "/"
                                + medal.competitorCode() + "/" + medal.medalDate())
                        .toList());
        String best = facts.earlierBest() == null
                ? ""
                : facts.earlierBest() + "@"
                        + facts.earlierBestGames().stream()
                                .map(games -> games.games())
                                .toList();
        String table = facts.standing() == null
                ? ""
                : facts.standing() + " > "
                        + facts.others().stream().map(Object::toString).sorted().toList();
        return milestone.id() + " " + milestone.kind() + " " + milestone.organisation() + " " + milestone.athlete()
                + " by " + milestone.event() + " at " + milestone.awardedAt() + " scope=" + facts.scope() + " number="
                + facts.number() + " count=" + facts.count() + " earlier=" + facts.earlier() + " best=" + best
                + " table=" + table + " medals=" + medals;
    }

    private void organisation(String code) {
        List<Won> medals = all.stream()
                .filter(won -> won.award().organisation().equals(code))
                .toList();
        List<Won> golds = medals.stream()
                .filter(won -> won.award().medal() == MedalColour.GOLD)
                .toList();
        boolean history = world.history != null;
        List<PastMedals> past = !history
                ? List.of()
                : world.history.stream()
                        .filter(line -> line.organisation().equals(code))
                        .toList();
        int pastMedals = past.stream()
                .mapToInt(line -> line.gold() + line.silver() + line.bronze())
                .sum();
        int pastGolds = past.stream().mapToInt(PastMedals::gold).sum();
        if (!medals.isEmpty() && history && pastMedals == 0) first("FIRST_MEDAL_EVER", code, "EVER", "0", medals);
        else if (!medals.isEmpty()) first("FIRST_OF_GAMES", code, "GAMES", history ? "" + pastMedals : "null", medals);
        if (!golds.isEmpty() && history && pastGolds == 0) first("FIRST_GOLD_EVER", code, "EVER", "0", golds);
        Map<String, Integer> goldsByGames = new LinkedHashMap<>();
        Map<String, Integer> medalsByGames = new LinkedHashMap<>();
        past.forEach(line -> goldsByGames.put(line.games(), line.gold()));
        past.forEach(line -> medalsByGames.put(line.games(), line.gold() + line.silver() + line.bronze()));
        most("MOST_GOLDS_EVER", code, golds, goldsByGames);
        most("MOST_MEDALS_EVER", code, medals, medalsByGames);
        for (int i = 0; i < medals.size(); i++) {
            int count = i + 1;
            if (Set.of(10, 25, 50, 100, 150).contains(count)) round(code, "GAMES", count, count, "null", medals.get(i));
            if (history && Set.of(100, 500, 1000).contains(pastMedals + count))
                round(code, "EVER", pastMedals + count, count, "" + pastMedals, medals.get(i));
        }
    }

    private void first(String kind, String code, String scope, String earlier, List<Won> medals) {
        add(
                kind + "." + code,
                kind,
                code,
                "null",
                medals.get(0),
                scope,
                "null",
                "1",
                earlier,
                "",
                "",
                medals.get(0).proof());
    }

    private void most(String kind, String code, List<Won> medals, Map<String, Integer> byGames) {
        int best = byGames.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (best == 0 || medals.size() <= best) return;
        List<String> where = byGames.keySet().stream()
                .filter(games -> byGames.get(games) == best)
                .sorted()
                .toList();
        int sum = byGames.values().stream().mapToInt(Integer::intValue).sum();
        Won last = medals.get(medals.size() - 1);
        add(
                kind + "." + code,
                kind,
                code,
                "null",
                last,
                "EVER",
                "null",
                "" + medals.size(),
                "" + sum,
                best + "@" + where,
                "",
                last.proof());
    }

    private void round(String code, String scope, int number, int count, String earlier, Won won) {
        String kind = "ROUND_NUMBER";
        add(
                kind + "." + code + "." + scope + "." + number,
                kind,
                code,
                "null",
                won,
                scope,
                "" + number,
                "" + count,
                earlier,
                "",
                "",
                won.proof());
    }

    private void athlete(String code) {
        List<Won> medals = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Won won : all)
            for (Member person : World.people(won.award().competitor()))
                if (person.code().equals(code)
                        && RandomGames.RANKED.contains(won.award().organisation())) {
                    medals.add(won);
                    names.add(person.name());
                }
        for (int number = 2; number <= medals.size(); number++) {
            Won won = medals.get(number - 1);
            add(
                    "ATHLETE_MEDALS." + code + "." + number,
                    "ATHLETE_MEDALS",
                    won.award().organisation(),
                    "MilestoneAthlete[code=" + code + ", name=" + names.get(number - 1) + "]",
                    won,
                    "GAMES",
                    "" + number,
                    "null",
                    "null",
                    "",
                    "",
                    String.join(
                            ",",
                            medals.subList(0, number).stream().map(Won::proof).toList()));
        }
    }

    private void sweep(String event) {
        List<Won> medals = all.stream().filter(won -> won.event().equals(event)).toList();
        if (medals.isEmpty() || medals.size() < 2 + RandomGames.bronzes(event)) return;
        String code = medals.get(0).award().organisation();
        for (Won won : medals) if (!won.award().organisation().equals(code)) return;
        if (RandomGames.RANKED.contains(code))
            add(
                    "PODIUM_SWEEP." + code + "." + event,
                    "PODIUM_SWEEP",
                    code,
                    "null",
                    medals.get(medals.size() - 1),
                    "null",
                    "null",
                    "null",
                    "null",
                    "",
                    "",
                    String.join(",", medals.stream().map(Won::proof).toList()));
    }

    private void lead() {
        if (all.isEmpty()) return;
        LocalDate firstDay = all.stream()
                .map(won -> won.award().medalDate())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        List<String> events = new ArrayList<>();
        for (Won won : all) {
            events.remove(won.event());
            events.add(won.event());
        }
        for (int i = 0; i < events.size(); i++) {
            List<String> before = leaders(events.subList(0, i));
            List<String> told = events.subList(0, i + 1);
            List<String> after = leaders(told);
            String event = events.get(i);
            List<Won> step =
                    all.stream().filter(won -> won.event().equals(event)).toList();
            if (step.get(step.size() - 1).award().medalDate().equals(firstDay)) continue;
            for (String code : after) {
                if (after.size() == 1 && !before.equals(after)) lead("LEAD_TAKEN", code, before, told, step);
                if (after.size() > 1 && !before.contains(code)) lead("LEAD_SHARED", code, after, told, step);
            }
            for (String code : before) if (!after.contains(code)) lead("LEAD_LOST", code, after, told, step);
        }
    }

    private void lead(String kind, String code, List<String> others, List<String> events, List<Won> step) {
        Won last = step.get(step.size() - 1);
        List<String> standings = others.stream()
                .filter(other -> !other.equals(code))
                .map(other -> standing(other, events))
                .sorted()
                .toList();
        add(
                kind + "." + code + "." + last.event(),
                kind,
                code,
                "null",
                last,
                "null",
                "null",
                "null",
                "null",
                "",
                standing(code, events) + " > " + standings,
                String.join(",", step.stream().map(Won::proof).toList()));
    }

    private List<String> leaders(List<String> events) {
        List<String> leaders = new ArrayList<>();
        for (String code : RandomGames.RANKED) {
            int[] own = medals(code, events);
            boolean first = own[0] + own[1] + own[2] > 0;
            for (String other : RandomGames.RANKED) if (better(medals(other, events), own)) first = false;
            if (first) leaders.add(code);
        }
        return leaders;
    }

    private static boolean better(int[] one, int[] other) {
        for (int colour = 0; colour < 3; colour++) if (one[colour] != other[colour]) return one[colour] > other[colour];
        return false;
    }

    private int[] medals(String code, List<String> events) {
        int[] medals = new int[3];
        for (Won won : all)
            if (events.contains(won.event()) && won.award().organisation().equals(code))
                medals[won.award().medal().ordinal()]++;
        return medals;
    }

    private String standing(String code, List<String> events) {
        int[] medals = medals(code, events);
        return "MilestoneStanding[organisation=" + code + ", gold=" + medals[0] + ", silver=" + medals[1] + ", bronze="
                + medals[2] + "]";
    }

    private void add(
            String id,
            String kind,
            String code,
            String athlete,
            Won won,
            String scope,
            String number,
            String count,
            String earlier,
            String best,
            String table,
            String medals) {
        Instant at = won.award().awardedAt();
        lines.add(id + " " + kind + " " + code + " " + athlete + " by " + won.event() + " at " + at + " scope=" + scope
                + " number=" + number + " count=" + count + " earlier=" + earlier + " best=" + best + " table=" + table
                + " medals=" + medals);
    }
}
