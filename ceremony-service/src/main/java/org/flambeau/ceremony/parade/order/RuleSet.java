package org.flambeau.ceremony.parade.order;

import java.util.List;

/**
 * The rules that put delegations in order: steps, whose places are the order of the parade. Rule sets are data; a new one
 * needs no code.
 *
 * @param code its name
 * @param source where the rules come from
 */
public record RuleSet(String code, String source, List<Step> steps) {

    private static final int MOST_STEPS = 100;

    /** @throws IllegalArgumentException unless exactly one step takes everybody whom the others do not name */
    public RuleSet {
        if (code == null || source == null || steps == null)
            throw new IllegalArgumentException("a rule set has code, source and steps");
        if (steps.size() > MOST_STEPS)
            throw new IllegalArgumentException("a rule set has at most " + MOST_STEPS + " steps");
        if (steps.stream().filter(Step::takesTheRest).count() != 1)
            throw new IllegalArgumentException(
                    "exactly one step is ALPHABET or REGIONS: it takes everybody whom the others do not name");
        steps = List.copyOf(steps);
    }
}
