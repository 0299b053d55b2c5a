package org.flambeau.benchmarks.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.flambeau.ceremony.timing.Baseline;
import org.flambeau.ceremony.timing.EndRule;
import org.flambeau.ceremony.timing.Group;
import org.flambeau.ceremony.timing.Progress;
import org.flambeau.ceremony.timing.Projection;
import org.flambeau.ceremony.timing.ShowTiming;
import org.flambeau.ceremony.timing.StartRule;
import org.flambeau.ceremony.timing.TimedSegment;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The projection of a show that is on, five minutes late: every tenth segment has a start of its own, every 25th a pinned
 * end, ten make a group with a budget. At its first segment everything is still to come; half way the past is told too.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 5, jvmArgs = "-Xmx256m")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class ProjectionBenchmark {

    private static final Instant OPENING = Instant.parse("2031-08-11T19:00:00Z");
    private static final Duration LENGTH = Duration.ofSeconds(150);
    private static final Duration LATE = Duration.ofMinutes(5);

    @Param({"20", "500"})
    public int segments;

    @Param({"first", "half way"})
    public String live;

    private ShowTiming timing;
    private Instant now;

    @Setup
    public void show() {
        List<TimedSegment> plan = new ArrayList<>();
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < segments; i++) {
            if (i % 10 == 0) groups.add(new Group("part-" + i / 10, "Part " + i / 10, LENGTH.multipliedBy(9)));
            plan.add(segment(i));
        }
        Baseline baseline = Baseline.of(OPENING, plan);
        int at = live.equals("first") ? 0 : segments / 2;
        List<Progress.Past> past = new ArrayList<>();
        for (int i = 0; i < at; i++)
            past.add(new Progress.Past("segment-" + i, begin(i).plus(LATE), begin(i + 1).plus(LATE)));
        Instant since = begin(at).plus(LATE);
        Progress progress =
                new Progress.Running(OPENING.plus(LATE), past, Progress.Current.running("segment-" + at, since));
        timing = new ShowTiming(baseline, plan, groups, progress);
        now = since.plusSeconds(60);
    }

    @Benchmark
    public Projection projection() {
        return timing.at(now);
    }

    private static TimedSegment segment(int i) {
        StartRule start = i % 10 == 0 ? new StartRule.NotBefore(begin(i)) : new StartRule.Follow();
        EndRule end = i % 25 == 24 ? new EndRule.Pinned(begin(i + 1)) : new EndRule.Lasting(LENGTH);
        return TimedSegment.of("segment-" + i, start, end).in("part-" + i / 10);
    }

    private static Instant begin(int i) {
        return OPENING.plus(LENGTH.multipliedBy(i));
    }
}
