package org.flambeau.ceremony.parade;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.flambeau.ceremony.parade.order.Occasion;
import org.flambeau.ceremony.parade.pace.Pace;

/**
 * What a producer decides about a parade, as JSON. {@link ParadeReading} says what is taken; what is answered can be sent
 * back.
 *
 * @param languages that of the alphabet alone when left out
 * @param interval 25 s when left out
 * @param walking 180 s when left out
 * @param stepOff INTERVAL when left out
 * @param length at least 15 s and 2 athletes a second when left out
 * @param venues one for all when left out
 * @param publicOrder false when left out
 */
public record ParadeBody(
        String ruleSet,
        String language,
        List<String> languages,
        String host,
        String previousHost,
        List<NextHostBody> nextHosts,
        List<String> regions,
        List<String> listed,
        Instant plannedStart,
        Duration interval,
        Duration walking,
        Pace.Rule stepOff,
        Length length,
        List<VenueBody> venues,
        Boolean publicOrder) {

    /** A host of Games to come. */
    public record NextHostBody(String organisation, Integer year) {}

    /** How long a delegation takes to pass. */
    public record Length(Duration shortest, Integer athletesPerSecond) {}

    /** A venue; its delegations are all when left out or empty, its offset none. */
    public record VenueBody(String code, String name, Duration offset, List<String> delegations) {}

    static ParadeBody of(ParadeSettings settings) {
        Occasion occasion = settings.occasion();
        Pace pace = settings.pace();
        return new ParadeBody(
                settings.rules().code(),
                occasion.language(),
                settings.languages(),
                occasion.host(),
                occasion.previousHost(),
                occasion.nextHosts().stream()
                        .map(host -> new NextHostBody(host.organisation(), host.year()))
                        .toList(),
                occasion.regions(),
                occasion.listed(),
                settings.plannedStart(),
                pace.interval(),
                pace.walking(),
                pace.rule(),
                new Length(pace.shortest(), pace.athletesPerSecond()),
                settings.venues().stream()
                        .map(venue -> new VenueBody(venue.code(), venue.name(), venue.offset(), venue.delegations()))
                        .toList(),
                settings.publicOrder());
    }
}
