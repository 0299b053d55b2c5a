package org.flambeau.ceremony.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.flambeau.ceremony.timing.Progress.Current;
import org.flambeau.ceremony.timing.Progress.Past;
import org.junit.jupiter.api.Test;

/** What holds for any running order, on any date. */
class TimingPropertiesTest {

    private static final Instant OPENING = Instant.parse("2024-08-11T19:00:00Z");

    @Test
    void aProjectionNeverGoesBackInTimeAndNeverLosesASegment() {
        for (long seed = 0; seed < 5_000; seed++) {
            Random random = new Random(seed);
            List<TimedSegment> plan = plan(random);
            Baseline baseline = Baseline.of(OPENING, plan);
            Progress progress = progress(random, plan);
            Instant now = now(random, progress);

            Projection projection = new ShowTiming(baseline, plan, progress).at(now);

            assertThat(projection.segments())
                    .as("seed %d", seed)
                    .extracting(Projection.Segment::code)
                    .containsExactlyElementsOf(
                            plan.stream().map(TimedSegment::code).toList());
            Instant cursor = Instant.MIN;
            for (Projection.Segment segment : projection.segments()) {
                if (segment.state() != Projection.SegmentState.PLANNED) continue;
                assertThat(segment.expected().start()).as("seed %d", seed).isAfterOrEqualTo(cursor);
                assertThat(segment.expected().start()).as("seed %d", seed).isAfterOrEqualTo(now);
                assertThat(segment.expected().end())
                        .as("seed %d", seed)
                        .isAfterOrEqualTo(segment.expected().start());
                cursor = segment.expected().end();
            }
            assertThat(projection.expectedEnd()).as("seed %d", seed).isAfterOrEqualTo(cursor);
        }
    }

    private static List<TimedSegment> plan(Random random) {
        List<TimedSegment> plan = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(12); i++) {
            StartRule start = random.nextInt(3) > 0 ? new StartRule.Follow() : new StartRule.NotBefore(some(random));
            EndRule end = random.nextInt(4) > 0
                    ? new EndRule.Lasting(Duration.ofSeconds(1 + random.nextInt(3600)))
                    : new EndRule.Pinned(some(random));
            Duration delay = Duration.ofSeconds(random.nextInt(4) > 0 ? 0 : random.nextInt(1800) - 900);
            TimedSegment segment = TimedSegment.of("segment-" + i, start, end).delayedBy(delay);
            plan.add(random.nextInt(6) == 0 ? segment.skip() : segment);
        }
        return plan;
    }

    private static Progress progress(Random random, List<TimedSegment> plan) {
        int live = random.nextInt(plan.size() + 1) - 1;
        if (live < 0 || plan.get(live).skipped()) return new Progress.NotStarted(OPENING);
        Instant cursor = some(random);
        Instant startedAt = cursor;
        List<Past> past = new ArrayList<>();
        for (TimedSegment segment : plan.subList(0, live)) {
            Instant end = cursor.plusSeconds(random.nextInt(1200));
            if (!segment.skipped()) past.add(new Past(segment.code(), cursor, end));
            cursor = end;
        }
        Duration added = Duration.ofSeconds(random.nextInt(1200) - 600);
        Instant held = random.nextBoolean() ? cursor.plusSeconds(random.nextInt(600)) : null;
        return new Progress.Running(
                startedAt,
                past,
                new Current(plan.get(live).code(), cursor, added, Duration.ofSeconds(random.nextInt(300)), held));
    }

    private static Instant now(Random random, Progress progress) {
        if (!(progress instanceof Progress.Running running)) return OPENING.plusSeconds(random.nextInt(7200) - 7200);
        Instant since = running.current().held()
                ? running.current().heldSince()
                : running.current().start();
        return since.plusSeconds(random.nextInt(3600));
    }

    private static Instant some(Random random) {
        return OPENING.plusSeconds(random.nextInt(5 * 3600));
    }
}
