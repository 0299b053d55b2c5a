package org.flambeau.ceremony.parade.order;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.flambeau.ceremony.parade.delegation.Delegation;

/**
 * Puts delegations in the order of a rule set. Every delegation that marches stands in it exactly once, whatever the
 * rules: the host at its own step, anyone else at the first step that names it, and the rest by the alphabet or the
 * regions.
 */
public final class ParadeOrder {

    private final RuleSet rules;
    private final Occasion occasion;
    private final Map<String, Delegation> marching = new LinkedHashMap<>();
    private final Map<String, Step> named = new LinkedHashMap<>();
    private final List<Place> places = new ArrayList<>();

    private ParadeOrder(RuleSet rules, Occasion occasion, List<Delegation> delegations) {
        this.rules = rules;
        this.occasion = occasion;
        for (Delegation delegation : delegations)
            if (delegation.marches()) marching.put(delegation.organisation(), delegation);
    }

    /** The order of those that march. */
    public static List<Place> of(RuleSet rules, Occasion occasion, List<Delegation> delegations) {
        return new ParadeOrder(rules, occasion, delegations).places();
    }

    private List<Place> places() {
        rules.steps().stream().filter(step -> step.step() == Step.Kind.HOST).forEach(this::name);
        rules.steps().forEach(this::name);
        for (Step step : rules.steps()) {
            if (step.step() == Step.Kind.ALPHABET) alphabet(step);
            else if (step.step() == Step.Kind.REGIONS) regions(step);
            else named(step);
        }
        return places;
    }

    private void name(Step step) {
        for (String organisation : step.named(occasion))
            if (marching.containsKey(organisation)) named.putIfAbsent(organisation, step);
    }

    private void named(Step step) {
        for (String organisation : step.named(occasion))
            if (named.remove(organisation, step))
                add(
                        organisation,
                        new Place.Reason(step.step(), step.because(), detail(step, organisation), null, null, null));
    }

    private String detail(Step step, String organisation) {
        if (step.step() != Step.Kind.NEXT_HOSTS) return null;
        return occasion.nextHosts().stream()
                .filter(host -> host.organisation().equals(organisation))
                .map(host -> "host of " + host.year())
                .collect(Collectors.joining(", "));
    }

    private void alphabet(Step step) {
        addSorted(step, null, rest());
    }

    private void regions(Step step) {
        List<Delegation> rest = rest();
        for (String region : new LinkedHashSet<>(occasion.regions()))
            addSorted(
                    step,
                    "region " + region,
                    rest.stream()
                            .filter(delegation -> region.equals(delegation.region()))
                            .toList());
        addSorted(
                step,
                "no region of the parade's",
                rest.stream()
                        .filter(delegation -> delegation.region() == null
                                || !occasion.regions().contains(delegation.region()))
                        .toList());
    }

    private List<Delegation> rest() {
        List<String> stepped = places.stream().map(Place::organisation).toList();
        return marching.values().stream()
                .filter(delegation -> !named.containsKey(delegation.organisation()))
                .filter(delegation -> !stepped.contains(delegation.organisation()))
                .toList();
    }

    private void addSorted(Step step, String detail, List<Delegation> delegations) {
        Alphabet alphabet = new Alphabet(step.language() == null ? occasion.language() : step.language());
        for (Delegation delegation : alphabet.sorted(delegations))
            add(delegation.organisation(), alphabet.reason(step, detail, delegation));
    }

    private void add(String organisation, Place.Reason reason) {
        places.add(new Place(places.size() + 1, organisation, reason));
    }
}
