package org.flambeau.medals.milestone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flambeau.medals.award.CountedMedal;
import org.flambeau.medals.award.HeldMedal;

/** What milestones are worked out from, as it stands in this transaction. Medals come in order of award. */
interface Sources {

    List<CountedMedal> medals(String games);

    Surroundings around(String games, String event, Collection<String> organisations, Collection<String> athletes);

    /** Whole podiums, at least those with a medal of this moment or later. */
    List<CountedMedal> podiumsSince(String games, Instant moment);

    List<HeldMedal> held(String games);

    /** Those of the organisations that are ranked. */
    Set<String> ranked(String games, Collection<String> organisations);

    /** Bronze medals of an event by the rules of its sport. */
    int bronzes(String games, String event);

    /** The same of all events. */
    Map<String, Integer> bronzes(String games);

    /** What each of the organisations won at earlier Games; none at all when the Games has no history. */
    Optional<Map<String, PastRecord>> past(String games, Collection<String> organisations);

    /**
     * What a podium stands in.
     *
     * @param firstDay the earliest day of a medal in any other event
     * @param medals of the organisations that were asked for
     * @param held by the athletes that were asked for
     * @param past of the organisations, as {@link #past} tells it
     */
    record Surroundings(
            Optional<LocalDate> firstDay,
            List<CountedMedal> medals,
            List<HeldMedal> held,
            Optional<Map<String, PastRecord>> past) {}
}
