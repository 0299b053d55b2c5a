package org.flambeau.ceremony.protocol;

/** Whether a segment may be passed over live. */
public sealed interface SkipDecision {

    /** Protocol does not ask for what it carries, or has it elsewhere. */
    record NotRequired() implements SkipDecision {}

    /**
     * A second person has allowed it.
     *
     * @param by who, never the caller; the as-run log shows it
     */
    record Waived(String by, String reason) implements SkipDecision {}

    /**
     * Nobody but the caller has allowed it: the skip is to be refused.
     *
     * @param element code of the required element
     * @param sentence what to do, for the caller
     */
    record NeedsSecondPerson(String element, String sentence) implements SkipDecision {}
}
