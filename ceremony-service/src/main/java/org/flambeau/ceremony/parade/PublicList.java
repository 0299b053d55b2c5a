package org.flambeau.ceremony.parade;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.flambeau.ceremony.parade.delegation.Delegation;
import org.flambeau.ceremony.parade.delegation.Flags;
import org.flambeau.ceremony.parade.delegation.RegisteredName;
import org.flambeau.ceremony.parade.order.Place;

/**
 * What everybody may know of a parade: an allow-list. Order and confirmed names, and flag-bearers once their embargo is
 * over; no number of athletes, no reason, no time.
 */
public record PublicList(List<Line> order) {

    /**
     * One delegation.
     *
     * @param names confirmed names per language that is announced
     * @param flagBearers empty while they are not known or may not be
     */
    public record Line(
            int place, String organisation, String flag, Map<String, String> names, List<String> flagBearers) {}

    /** The list as it was shown, and how often it has changed. */
    public record Published(long version, PublicList list) {}

    /** The list at an instant; nothing when the parade does not show it. */
    static Optional<PublicList> of(Parade parade, Instant now) {
        if (!parade.content().publicOrder()) return Optional.empty();
        return Optional.of(new PublicList(
                parade.order().stream().map(place -> line(parade, place, now)).toList()));
    }

    private static Line line(Parade parade, Place place, Instant now) {
        Delegation delegation = parade.delegation(place.organisation());
        Map<String, String> names = new TreeMap<>();
        for (String language : parade.content().languages())
            delegation
                    .name(language)
                    .filter(RegisteredName::confirmed)
                    .ifPresent(name -> names.put(language, name.name()));
        return new Line(
                place.place(),
                place.organisation(),
                Flags.emoji(delegation.flag()),
                names,
                parade.flagBearersOf(place.organisation()).publicFlagBearers(now));
    }
}
