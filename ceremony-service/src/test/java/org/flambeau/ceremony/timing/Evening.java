package org.flambeau.ceremony.timing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.flambeau.ceremony.timing.Progress.Current;
import org.flambeau.ceremony.timing.Progress.Past;

/** Words for the worked examples: clock times of one evening in Paris, durations in minutes. */
final class Evening {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final LocalDate DAY = LocalDate.of(2024, 8, 11);

    private Evening() {}

    /** {@code 20:05} or {@code 20:05:30}; with {@code +} in front of it the next day. */
    static Instant at(String clock) {
        boolean nextDay = clock.startsWith("+");
        LocalTime time = LocalTime.parse(nextDay ? clock.substring(1) : clock);
        return (nextDay ? DAY.plusDays(1) : DAY).atTime(time).atZone(PARIS).toInstant();
    }

    static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }

    static TimedSegment follow(String code, long minutes) {
        return TimedSegment.of(code, new StartRule.Follow(), new EndRule.Lasting(minutes(minutes)));
    }

    static TimedSegment followUntil(String code, String end) {
        return TimedSegment.of(code, new StartRule.Follow(), new EndRule.Pinned(at(end)));
    }

    static TimedSegment notBefore(String code, String start, long minutes) {
        return TimedSegment.of(code, new StartRule.NotBefore(at(start)), new EndRule.Lasting(minutes(minutes)));
    }

    static Times times(String start, String end) {
        return new Times(at(start), at(end));
    }

    /** A show of these segments; the plan that was frozen is the plan that is called, unless told. */
    record Show(Instant opening, Baseline baseline, List<TimedSegment> plan) {

        static Show of(String opening, TimedSegment... plan) {
            return new Show(at(opening), Baseline.of(at(opening), List.of(plan)), List.of(plan));
        }

        /** An edit after the freeze. */
        Show nowPlanned(TimedSegment... edited) {
            return new Show(opening, baseline, List.of(edited));
        }

        Projection notStarted(String now) {
            return new ShowTiming(baseline, plan, new Progress.NotStarted(opening)).at(at(now));
        }

        /** The first segment is live since then. */
        Projection live(String code, String since, String now) {
            return live(Current.running(code, at(since)), now);
        }

        Projection live(Current current, String now) {
            return live(List.of(), current, now);
        }

        Projection live(List<Past> past, Current current, String now) {
            Instant startedAt = past.isEmpty() ? current.start() : past.get(0).start();
            return new ShowTiming(baseline, plan, new Progress.Running(startedAt, new ArrayList<>(past), current))
                    .at(at(now));
        }
    }

    static Instant start(Projection projection, String code) {
        return projection.segment(code).expected().start();
    }
}
