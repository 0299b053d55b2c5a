package org.flambeau.ceremony.parade.delegation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A delegation as JSON. {@link DelegationReading} says what is taken; what is answered can be sent back.
 *
 * @param flag that which goes with the organisation when left out
 * @param marches true when left out
 */
public record DelegationBody(
        String organisation,
        Map<String, Name> names,
        Map<String, SortKey> sortKeys,
        Integer athletes,
        List<String> flagBearers,
        Exemption flagBearersExemption,
        Instant embargoUntil,
        String region,
        String flag,
        Boolean marches) {

    /** @param confirmed false when left out: nobody has said that this is the registered name */
    public record Name(String name, Boolean confirmed) {}

    static DelegationBody of(Delegation delegation) {
        Map<String, Name> names = new TreeMap<>();
        delegation.names().forEach((language, name) -> names.put(language, new Name(name.name(), name.confirmed())));
        return new DelegationBody(
                delegation.organisation(),
                names,
                new TreeMap<>(delegation.sortKeys()),
                delegation.athletes(),
                delegation.flagBearers(),
                delegation.flagBearersExemption(),
                delegation.embargoUntil(),
                delegation.region(),
                delegation.flag(),
                delegation.marches());
    }
}
