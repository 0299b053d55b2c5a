package org.flambeau.medals.milestone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.flambeau.medals.award.CountedMedal;

/**
 * The podium of one event as one step of the medal table, taken when its last medal was awarded.
 *
 * @param medals at least one, in order of award
 */
record Step(List<CountedMedal> medals) {

    static final Comparator<Step> IN_ORDER = Comparator.comparing(Step::at);

    /** @param event tells apart what happened at the same moment */
    record Moment(Instant instant, String event) implements Comparable<Moment> {

        static final Moment BEGINNING = new Moment(Instant.MIN, "");

        private static final Comparator<Moment> ORDER =
                Comparator.comparing(Moment::instant).thenComparing(Moment::event);

        @Override
        public int compareTo(Moment other) {
            return ORDER.compare(this, other);
        }
    }

    /** The steps of whole podiums in their order. */
    static List<Step> of(Collection<CountedMedal> medals) {
        return medals.stream().collect(Collectors.groupingBy(CountedMedal::event)).values().stream()
                .map(podium -> new Step(
                        podium.stream().sorted(CountedMedal.IN_ORDER_OF_AWARD).toList()))
                .sorted(IN_ORDER)
                .toList();
    }

    Moment at() {
        return new Moment(last().awardedAt(), last().event());
    }

    LocalDate day() {
        return last().medalDate();
    }

    private CountedMedal last() {
        return medals.get(medals.size() - 1);
    }
}
