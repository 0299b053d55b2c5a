package org.flambeau.ceremony.parade.pace;

import java.time.Instant;
import java.util.List;

/**
 * Where the parade stands at one venue and what is expected of it, at the planned pace and at the observed one.
 *
 * @param asOf the instant that it is true at
 * @param steppedOff those that have stepped off, in the order of the parade
 * @param notRecorded those that stand before one that has stepped off, without a step-off of their own: they count as gone
 * @param next who steps off next, null when nobody is left
 * @param plannedEnd end of the plan with everybody who was to march when the parade began
 */
public record Forecast(
        Instant asOf,
        List<StepOff> steppedOff,
        List<String> notRecorded,
        String next,
        Instant plannedEnd,
        Outlook atPlannedPace,
        Outlook atObservedPace) {}
