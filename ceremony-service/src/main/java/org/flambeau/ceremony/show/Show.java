package org.flambeau.ceremony.show;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flambeau.ceremony.timing.Baseline;
import org.flambeau.ceremony.timing.Instants;
import org.flambeau.ceremony.timing.Progress;

/**
 * Where a ceremony stands. Each state offers its own legal moves and no others, so that an illegal one does not compile.
 * No move goes back in time: one that a clock dates before the last one counts as made at the same instant.
 */
public sealed interface Show {

    /** Number of the run, 1, 2, 3, ...; a reset of a rehearsal begins the next. */
    int run();

    /** How many times the show has moved on in this run; 0 before the start. */
    int take();

    /** Segments that were live and are over, oldest first. */
    List<Played> played();

    /** Before the start again, in the next run. */
    default Planned reset() {
        return new Planned(run() + 1);
    }

    /** Code of the live segment. */
    default Optional<String> live() {
        return Optional.empty();
    }

    /** Codes of segments that are or were live. */
    default Set<String> shown() {
        Set<String> codes = new HashSet<>();
        played().forEach(segment -> codes.add(segment.segment()));
        live().ifPresent(codes::add);
        return codes;
    }

    /** Nothing has started; the running order is being written. */
    record Planned(int run) implements Show {
        @Override
        public int take() {
            return 0;
        }

        @Override
        public List<Played> played() {
            return List.of();
        }

        /** The first segment goes live, and the plan is frozen as the baseline. */
        public Live start(String segment, Baseline baseline, Instant at) {
            return new Live(run, 1, at, baseline, List.of(), segment, at);
        }
    }

    /**
     * A segment is live.
     *
     * @param baseline the plan as it stood at the start
     */
    record Live(
            int run,
            int take,
            Instant startedAt,
            Baseline baseline,
            List<Played> played,
            String segment,
            Instant segmentStartedAt)
            implements Show {

        public Live {
            played = List.copyOf(played);
        }

        /** The next segment goes live. */
        public Live next(String nextSegment, Instant at) {
            Instant moment = Instants.later(at, segmentStartedAt);
            return new Live(run, take + 1, startedAt, baseline, playedUntil(moment), nextSegment, moment);
        }

        /** The live segment ends, and the show with it. */
        public Finished finish(Instant at) {
            Instant moment = Instants.later(at, segmentStartedAt);
            return new Finished(run, take + 1, startedAt, moment, baseline, playedUntil(moment));
        }

        @Override
        public Optional<String> live() {
            return Optional.of(segment);
        }

        public Progress progress() {
            return new Progress.Running(startedAt, pastOf(played), Progress.Current.running(segment, segmentStartedAt));
        }

        private List<Played> playedUntil(Instant moment) {
            List<Played> all = new ArrayList<>(played);
            all.add(new Played(segment, segmentStartedAt, moment));
            return all;
        }
    }

    /** The last segment is over. */
    record Finished(int run, int take, Instant startedAt, Instant finishedAt, Baseline baseline, List<Played> played)
            implements Show {

        public Finished {
            played = List.copyOf(played);
        }

        public Progress progress() {
            return new Progress.Over(startedAt, finishedAt, pastOf(played));
        }
    }

    private static List<Progress.Past> pastOf(List<Played> played) {
        return played.stream()
                .map(segment -> new Progress.Past(segment.segment(), segment.startedAt(), segment.endedAt()))
                .toList();
    }
}
