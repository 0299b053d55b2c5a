package org.flambeau.ceremony.parade.delegation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A delegation as it is registered with the Games.
 *
 * @param organisation code of the organisation, three capital letters
 * @param names registered names per language tag
 * @param sortKeys official sort keys per language tag; one of these wins over the name
 * @param athletes how many march, null when it is not known yet
 * @param flagBearers at most two without an exemption
 * @param embargoUntil before this instant the public does not learn the flag-bearers; null for no embargo
 * @param region region of the Games' movement, for rules that go by regions; null for none
 * @param flag region of ISO 3166 whose flag it bears ({@code KR}, {@code GB-SCT}), null for none of these
 * @param marches whether it takes part in the parade
 */
public record Delegation(
        String organisation,
        Map<String, RegisteredName> names,
        Map<String, SortKey> sortKeys,
        Integer athletes,
        List<String> flagBearers,
        Exemption flagBearersExemption,
        Instant embargoUntil,
        String region,
        String flag,
        boolean marches) {

    public Optional<RegisteredName> name(String language) {
        return Optional.ofNullable(names.get(language));
    }

    public Optional<SortKey> sortKey(String language) {
        return Optional.ofNullable(sortKeys.get(language));
    }

    /** The flag-bearers as far as the public may know them at an instant. */
    public List<String> publicFlagBearers(Instant now) {
        return embargoUntil == null || !now.isBefore(embargoUntil) ? flagBearers : List.of();
    }
}
