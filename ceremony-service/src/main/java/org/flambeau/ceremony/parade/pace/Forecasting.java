package org.flambeau.ceremony.parade.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Works a forecast out of a plan and the step-offs that were recorded. Pure: the instant is given. The furthest delegation
 * that has stepped off counts; the next one follows it by the plan's gap, or by that gap stretched as the gaps were so far,
 * and never before the instant of the forecast.
 */
public final class Forecasting {

    private final Instant start;
    private final List<Marcher> marching;
    private final Pace pace;
    private final Map<String, Instant> recorded;
    private final Instant asOf;
    private final int front;

    /**
     * @param start planned step-off of the first
     * @param marching those that march, in their order; withdrawn ones have left it
     * @param recorded actual step-offs by organisation
     */
    public Forecasting(Instant start, List<Marcher> marching, Pace pace, Map<String, Instant> recorded, Instant asOf) {
        this.start = start;
        this.marching = marching;
        this.pace = pace;
        this.recorded = recorded;
        this.asOf = asOf;
        this.front = front();
    }

    /** @param plannedEnd what the ends are measured against */
    public Forecast against(Instant plannedEnd) {
        List<StepOff> steppedOff = new ArrayList<>();
        List<String> notRecorded = new ArrayList<>();
        for (Marcher marcher : marching.subList(0, front + 1)) {
            Instant at = recorded.get(marcher.organisation());
            if (at == null) notRecorded.add(marcher.organisation());
            else steppedOff.add(new StepOff(marcher.organisation(), at));
        }
        long planned = plannedMillis();
        long observed = front < 1 ? planned : observedMillis();
        return new Forecast(
                asOf,
                List.copyOf(steppedOff),
                List.copyOf(notRecorded),
                front + 1 < marching.size() ? marching.get(front + 1).organisation() : null,
                plannedEnd,
                outlook(1, 1, mean(planned), plannedEnd),
                outlook(observed, planned, mean(observed), plannedEnd));
    }

    private Duration mean(long millis) {
        return front < 1 ? null : Duration.ofMillis(millis / front);
    }

    private int front() {
        for (int i = marching.size() - 1; i >= 0; i--)
            if (recorded.containsKey(marching.get(i).organisation())) return i;
        return -1;
    }

    private long plannedMillis() {
        long millis = 0;
        for (int i = 0; i < front; i++) millis += pace.gapAfter(marching.get(i)).toMillis();
        return millis;
    }

    /** From the first step-off, or its planned instant where that was not recorded, to the furthest one. */
    private long observedMillis() {
        Instant first = recorded.getOrDefault(marching.get(0).organisation(), start);
        Instant furthest = recorded.get(marching.get(front).organisation());
        return Math.max(0, Duration.between(first, furthest).toMillis());
    }

    private Outlook outlook(long stretched, long by, Duration meanInterval, Instant plannedEnd) {
        Instant cursor = front < 0 ? start : recorded.get(marching.get(front).organisation());
        Instant end = start;
        for (Marcher marcher : marching) {
            Instant at = recorded.get(marcher.organisation());
            if (at == null) continue;
            cursor = later(cursor, at.plus(stretch(pace.gapAfter(marcher), stretched, by)));
            end = later(end, at.plus(pace.afterLast(marcher)));
        }
        List<StepOff> toCome = new ArrayList<>();
        for (Marcher marcher : marching.subList(front + 1, marching.size())) {
            Instant at = later(cursor, asOf);
            toCome.add(new StepOff(marcher.organisation(), at));
            end = later(end, at.plus(pace.afterLast(marcher)));
            cursor = at.plus(stretch(pace.gapAfter(marcher), stretched, by));
        }
        return new Outlook(meanInterval, List.copyOf(toCome), end, Duration.between(plannedEnd, end));
    }

    private static Duration stretch(Duration gap, long stretched, long by) {
        return by == 0 ? gap : Duration.ofMillis(gap.toMillis() * stretched / by);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
