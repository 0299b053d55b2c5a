package org.flambeau.ceremony.victory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.flambeau.contracts.medals.CompetitorKind;
import org.flambeau.contracts.medals.MedalColour;

/**
 * How a victory ceremony goes: a function of the podium, the emblems and the rules, and of nothing else. The third are
 * called first and the first last (IOC, Technical Manual on Ceremonies: victory ceremonies).
 *
 * @param vacant colours of places that nobody takes
 * @param anthems one per gold medal, none where gold is not given; a nation with two golds hears its own once
 * @param languages in which is announced, in this order
 */
public record CallSheet(
        List<Called> called,
        List<MedalColour> vacant,
        List<FlagPoles.Pole> poles,
        List<Anthem> anthems,
        List<String> languages,
        List<Step> steps) {

    /**
     * One who is called.
     *
     * @param order 1 for the first one that is called
     * @param rank place in the event; equal where it is shared
     * @param announced name of the organisation in each language of announcement that it is known in
     * @param emblem what is hoisted and played
     */
    public record Called(
            int order,
            MedalColour medal,
            int rank,
            String organisation,
            Map<String, String> announced,
            CompetitorKind kind,
            String code,
            String name,
            List<Medallist.Person> members,
            Emblem emblem) {}

    /** @param organisation whose gold it is played for */
    public record Anthem(String organisation, String anthem, String title) {}

    /** A part of the ceremony, a segment of its running order. */
    public record Step(String code, String title, String element, List<String> people, Duration duration) {
        public Step {
            people = List.copyOf(people);
        }
    }

    static CallSheet of(EventVictories victories, VictorySheet sheet, Emblems emblems, VictoryRules rules) {
        Set<String> unranked = victories.podium().unranked();
        Set<String> languages = new LinkedHashSet<>(rules.languages());
        if (emblems.hostLanguage() != null) languages.add(emblems.hostLanguage());
        List<MedalColour> vacant = sheet.kind() == VictorySheet.Kind.FIRST_AWARD
                ? victories.podium().vacant().stream().sorted().toList()
                : List.of();
        List<Medallist> order = sheet.called().stream()
                .sorted(Comparator.comparing(Medallist::medal)
                        .reversed()
                        .thenComparing(rules.tieOrder().order()))
                .toList();
        List<Called> called = new ArrayList<>();
        for (Medallist medallist : order)
            called.add(new Called(
                    called.size() + 1,
                    medallist.medal(),
                    rank(medallist.medal(), sheet.podium(), vacant),
                    medallist.organisation(),
                    announced(medallist, languages),
                    medallist.kind(),
                    medallist.code(),
                    medallist.name(),
                    medallist.members(),
                    emblems.shownFor(medallist.organisation(), unranked)));
        List<Anthem> anthems = anthems(called);
        return new CallSheet(
                List.copyOf(called),
                vacant,
                FlagPoles.hang(byMerit(called), poles(sheet, rules), silverSide(sheet, rules)),
                anthems,
                List.copyOf(languages),
                steps(called, anthems, rules));
    }

    Duration duration() {
        return steps.stream().map(Step::duration).reduce(Duration.ZERO, Duration::plus);
    }

    private static int rank(MedalColour medal, List<Medallist> podium, List<MedalColour> vacant) {
        return 1
                + (int) Stream.concat(podium.stream().map(Medallist::medal), vacant.stream())
                        .filter(better -> better.compareTo(medal) < 0)
                        .count();
    }

    private static Map<String, String> announced(Medallist medallist, Set<String> languages) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String language : languages)
            if (medallist.organisationNames().containsKey(language))
                names.put(language, medallist.organisationNames().get(language));
        return Collections.unmodifiableMap(names);
    }

    /** Gold first; those of one medal stay in the order in which they are called. */
    private static List<Called> byMerit(List<Called> called) {
        return called.stream().sorted(Comparator.comparing(Called::medal)).toList();
    }

    private static List<Anthem> anthems(List<Called> called) {
        return called.stream()
                .filter(one -> one.medal() == MedalColour.GOLD)
                .map(one -> new Anthem(
                        one.organisation(), one.emblem().anthem(), one.emblem().anthemTitle()))
                .distinct()
                .toList();
    }

    private static List<Step> steps(List<Called> called, List<Anthem> anthems, VictoryRules rules) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("entry", "Entry of the medallists", "MEDALLISTS_ENTRY", List.of(), rules.entry()));
        for (MedalColour medal : List.of(MedalColour.BRONZE, MedalColour.SILVER, MedalColour.GOLD)) {
            List<Called> of =
                    called.stream().filter(one -> one.medal() == medal).toList();
            if (!of.isEmpty()) steps.add(presentation(medal, of, rules));
        }
        for (int i = 0; i < anthems.size(); i++) {
            String code = anthems.size() == 1 ? "anthem" : "anthem-" + (i + 1);
            String title = "Anthem: " + anthems.get(i).organisation();
            steps.add(new Step(code, title, "ANTHEM_GOLD", List.of(), rules.anthem()));
        }
        steps.add(new Step("exit", "Exit of the medallists", "MEDALLISTS_EXIT", List.of(), rules.exit()));
        return List.copyOf(steps);
    }

    private static Step presentation(MedalColour medal, List<Called> of, VictoryRules rules) {
        String colour = medal.name().toLowerCase(Locale.ROOT);
        return new Step(
                "presentation-" + colour,
                "Presentation of " + colour,
                "MEDALS_" + medal.name(),
                of.stream()
                        .map(one -> one.name() + " (" + one.organisation() + ")")
                        .toList(),
                rules.presentation().multipliedBy(of.size()));
    }

    private static int poles(VictorySheet sheet, VictoryRules rules) {
        Integer own = sheet.arrangement().poles();
        return own == null ? rules.poles() : own;
    }

    private static FlagPoles.Side silverSide(VictorySheet sheet, VictoryRules rules) {
        FlagPoles.Side own = sheet.arrangement().silverSide();
        return own == null ? rules.silverSide() : own;
    }
}
