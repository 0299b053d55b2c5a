package org.flambeau.ceremony.parade.order;

import org.flambeau.ceremony.parade.delegation.SortKey;

/**
 * Where a delegation stands in the parade, and why.
 *
 * @param place 1 for the first
 */
public record Place(int place, String organisation, Reason reason) {

    /**
     * Why it stands there.
     *
     * @param step the rule's step that it stands by
     * @param because the rule set's own word on the step, null when it gives none
     * @param detail what the step went by: a year, a region; null when the step says it all
     * @param language language of the alphabet, null when no alphabet placed it
     * @param sortedUnder what it stands under in the alphabet, null when no alphabet placed it
     * @param officialSortKey the official sort key that won over the name, null for none
     */
    public record Reason(
            Step.Kind step,
            String because,
            String detail,
            String language,
            String sortedUnder,
            SortKey officialSortKey) {}
}
