package org.flambeau.ceremony.parade.order;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One step of a rule set.
 *
 * @param organisation whom {@link Kind#FIRST} names
 * @param language language of the alphabet, that of the parade when null
 * @param order in which next hosts march, the latest Games first when null
 * @param because why, in the words of the rule set
 */
public record Step(Kind step, String organisation, String language, HostOrder order, String because) {

    /** What a step takes into the parade at its place. */
    public enum Kind {
        /** The organisation that the step names. */
        FIRST,
        /** The host of the Games before. */
        PREVIOUS_HOST,
        /** Those that the parade lists, in its order. */
        LISTED,
        /** Everybody else, by the alphabet. */
        ALPHABET,
        /** Everybody else, region by region in the order of the parade, each by the alphabet. */
        REGIONS,
        /** The hosts of Games to come. */
        NEXT_HOSTS,
        /** The host. It marches here, whatever other step names it. */
        HOST
    }

    /** In which order next hosts march. */
    public enum HostOrder {
        LATEST_FIRST,
        SOONEST_FIRST
    }

    /** @throws IllegalArgumentException when something is missing that the kind needs */
    public Step {
        if (step == null) throw new IllegalArgumentException("a step needs its kind: " + List.of(Kind.values()));
        if ((step == Kind.FIRST) != (organisation != null))
            throw new IllegalArgumentException("FIRST names an organisation, and no other step does");
    }

    /** Whether it takes everybody whom no other step names. */
    boolean takesTheRest() {
        return step == Kind.ALPHABET || step == Kind.REGIONS;
    }

    /** The organisations that it names, in their order. */
    public List<String> named(Occasion occasion) {
        return switch (step) {
            case FIRST -> List.of(organisation);
            case PREVIOUS_HOST -> Stream.ofNullable(occasion.previousHost()).toList();
            case LISTED -> occasion.listed();
            case NEXT_HOSTS ->
                occasion.nextHosts().stream()
                        .sorted(byYear())
                        .map(Occasion.NextHost::organisation)
                        .toList();
            case HOST -> Stream.ofNullable(occasion.host()).toList();
            case ALPHABET, REGIONS -> List.of();
        };
    }

    private Comparator<Occasion.NextHost> byYear() {
        Comparator<Occasion.NextHost> soonestFirst = Comparator.comparingInt(Occasion.NextHost::year);
        return order == HostOrder.SOONEST_FIRST ? soonestFirst : soonestFirst.reversed();
    }
}
