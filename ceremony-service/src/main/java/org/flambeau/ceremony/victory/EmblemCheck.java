package org.flambeau.ceremony.victory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds flag, anthem and country code of an organisation against each other and against the organisation itself: on no
 * account may one nation's flag rise, or its anthem sound, for another's athlete.
 */
final class EmblemCheck {

    private EmblemCheck() {}

    /** What is wrong with the emblem of an organisation that is called; empty when all fits. */
    static Optional<VictoryFinding> of(String organisation, Emblems emblems, Set<String> unranked) {
        Optional<Emblem> registered = emblems.registered(organisation);
        Emblems.Standing standing = Emblems.Standing.of(organisation, unranked);
        if (standing != Emblems.Standing.NATIONAL)
            return registered.flatMap(emblem -> mismatch(emblem, withoutNation(emblem, standing)));
        if (registered.isEmpty()) return Optional.of(VictoryFinding.emblemMissing(organisation));
        return mismatch(registered.get(), national(registered.get()));
    }

    private static List<Fault> withoutNation(Emblem emblem, Emblems.Standing standing) {
        List<Fault> faults = new ArrayList<>();
        if (emblem.country() != null) faults.add(Fault.of("country", emblem.country(), ownerOf(emblem.country())));
        if (!emblem.flag().equals(standing.name())) faults.add(Fault.of("flag", emblem.flag(), ownerOf(emblem.flag())));
        if (!emblem.anthem().equals(standing.name())) faults.add(Fault.of("anthem", emblem.anthem(), Optional.empty()));
        return faults;
    }

    private static List<Fault> national(Emblem emblem) {
        return KnownCountries.of(emblem.organisation())
                .map(known -> againstKnown(emblem, known))
                .orElseGet(() -> againstItself(emblem));
    }

    private static List<Fault> againstKnown(Emblem emblem, KnownCountries.Known known) {
        List<Fault> faults = new ArrayList<>();
        if (!known.country().equals(emblem.country()))
            faults.add(Fault.of("country", emblem.country(), ownerOf(emblem.country())));
        if (!known.flag().equals(emblem.flag())) faults.add(Fault.of("flag", emblem.flag(), ownerOf(emblem.flag())));
        if (!emblem.anthem().equals(emblem.organisation()))
            faults.add(Fault.of("anthem", emblem.anthem(), Optional.of(emblem.anthem())));
        return faults;
    }

    /** Of an organisation that no country is known of: the parts must at least agree, and be nobody else's. */
    private static List<Fault> againstItself(Emblem emblem) {
        if (emblem.equals(Emblem.neutral(emblem.organisation()))) return List.of();
        List<Fault> faults = new ArrayList<>();
        if (ownerOf(emblem.country()).isPresent())
            faults.add(Fault.of("country", emblem.country(), ownerOf(emblem.country())));
        boolean itsFlag =
                emblem.flag().equals(emblem.country()) || emblem.flag().equals(emblem.organisation());
        if (!itsFlag || ownerOf(emblem.flag()).isPresent())
            faults.add(Fault.of("flag", emblem.flag(), ownerOf(emblem.flag())));
        if (!emblem.anthem().equals(emblem.organisation()))
            faults.add(Fault.of("anthem", emblem.anthem(), Optional.of(emblem.anthem())));
        return faults;
    }

    private static Optional<String> ownerOf(String country) {
        return country == null ? Optional.empty() : KnownCountries.organisationOf(country);
    }

    private static Optional<VictoryFinding> mismatch(Emblem emblem, List<Fault> faults) {
        if (faults.isEmpty()) return Optional.empty();
        return Optional.of(VictoryFinding.emblemMismatch(
                emblem.organisation(),
                faults.stream().map(Fault::part).toList(),
                String.join("; ", faults.stream().map(Fault::words).toList())));
    }

    /** A part of an emblem that is not the organisation's. */
    private record Fault(String part, String words) {

        static Fault of(String part, String value, Optional<String> owner) {
            String whose = owner.map(organisation -> ", which is that of " + organisation)
                    .orElse("");
            return new Fault(part, "its " + part + " is " + (value == null ? "missing" : value) + whose);
        }
    }
}
