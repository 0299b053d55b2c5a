package org.flambeau.ceremony.parade.order;

import com.ibm.icu.text.CollationKey;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import org.flambeau.ceremony.parade.delegation.Delegation;
import org.flambeau.ceremony.parade.delegation.RegisteredName;
import org.flambeau.ceremony.parade.delegation.SortKey;

/**
 * The alphabet of a language, as CLDR has it: accents do not sort after Z, and Japanese kana are in gojuon order. A kanji
 * has no place of its own there, so that Japanese needs its reading as the official sort key.
 */
final class Alphabet {

    private final String language;
    private final Collator collator;

    Alphabet(String language) {
        this.language = language;
        this.collator = Collator.getInstance(ULocale.forLanguageTag(language));
    }

    /** Equal ones, which the collator does not tell apart, stand by their codes. */
    List<Delegation> sorted(List<Delegation> delegations) {
        return delegations.stream()
                .map(delegation -> new Keyed(delegation, collator.getCollationKey(under(delegation))))
                .sorted(Comparator.comparing(Keyed::key)
                        .thenComparing(keyed -> keyed.delegation().organisation()))
                .map(Keyed::delegation)
                .toList();
    }

    /** What a delegation stands under: its official sort key, its name, its English name, or its code for want of these. */
    String under(Delegation delegation) {
        return delegation
                .sortKey(language)
                .map(SortKey::key)
                .or(() -> delegation.name(language).map(RegisteredName::name))
                .or(() -> delegation.name("en").map(RegisteredName::name))
                .orElse(delegation.organisation());
    }

    Place.Reason reason(Step step, String detail, Delegation delegation) {
        return new Place.Reason(
                step.step(),
                step.because(),
                detail,
                language,
                under(delegation),
                delegation.sortKey(language).orElse(null));
    }

    private record Keyed(Delegation delegation, CollationKey key) {}
}
