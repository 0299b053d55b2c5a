package org.flambeau.ceremony.parade.delegation;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Names of delegations in a language, as CLDR has them for the regions that they stand for. They are proposals: what the
 * Games' movement calls a delegation is often something else, so that none is ever confirmed here.
 */
public final class NameProposals {

    /**
     * One proposal.
     *
     * @param name what CLDR says, never confirmed
     * @param registered what is registered in this language now, null for nothing
     */
    public record Proposal(String organisation, RegisteredName name, RegisteredName registered) {}

    /** @param source where they come from */
    public record Proposals(String language, String source, List<Proposal> items) {}

    private NameProposals() {}

    /** Whether CLDR knows a language at all. */
    static boolean isKnown(String language) {
        String wanted = ULocale.forLanguageTag(language).getLanguage();
        return Arrays.stream(ULocale.getAvailableLocales())
                .anyMatch(locale -> locale.getLanguage().equals(wanted));
    }

    /** A proposal for each delegation that stands for a region, in the order of the list. */
    static Proposals of(String language, DelegationList list) {
        LocaleDisplayNames names = LocaleDisplayNames.getInstance(ULocale.forLanguageTag(language));
        return new Proposals(
                language,
                "CLDR " + LocaleData.getCLDRVersion().getVersionString(1, 2) + ", proposed and not confirmed",
                list.delegations().stream()
                        .map(delegation -> proposal(delegation, language, names))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static Proposal proposal(Delegation delegation, String language, LocaleDisplayNames names) {
        String region = Flags.regionOf(delegation.organisation()).orElse(delegation.flag());
        if (region == null || region.length() != 2) return null;
        String name = names.regionDisplayName(region);
        if (name == null || name.equals(region)) return null;
        return new Proposal(
                delegation.organisation(),
                new RegisteredName(name, false),
                delegation.name(language).orElse(null));
    }
}
