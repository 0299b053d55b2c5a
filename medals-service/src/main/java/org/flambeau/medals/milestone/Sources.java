package org.flambeau.medals.milestone;

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

    /** @param scope of a change of one podium */
    Surroundings around(String games, Scope scope);

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
     * @param medals of the organisations of the scope
     * @param later whole podiums, at least those with a medal of the scope's moment or later; empty when it has none
     * @param held by the athletes of the scope
     * @param past of the organisations, as {@link #past} tells it
     * @param kept milestones that hold and that the scope covers
     */
    record Surroundings(
            Optional<LocalDate> firstDay,
            List<CountedMedal> medals,
            List<CountedMedal> later,
            List<HeldMedal> held,
            Optional<Map<String, PastRecord>> past,
            List<Kept> kept) {}
}
