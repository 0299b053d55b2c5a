package org.flambeau.ceremony.parade.delegation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flambeau.ceremony.http.Sent;
import org.flambeau.http.Refusal;

/** Reads one delegation that a producer sent. What is against a rule is refused with 422, the path of the field and the value. */
final class DelegationReading {

    /** Two since 2020, a woman and a man where there are both (IOC, guidelines for the flag-bearers of Tokyo 2020). */
    private static final int FLAG_BEARERS = 2;

    private static final int MOST_WITH_EXEMPTION = 12;
    private static final int LONGEST = 200;
    private static final int MOST_LANGUAGES = 40;
    private static final int MOST_ATHLETES = 5000;

    private final String path;
    private final DelegationBody sent;

    /** @param path where it stands, a dot at the end; empty for a row of a file */
    DelegationReading(String path, DelegationBody sent) {
        this.path = path;
        this.sent = sent;
    }

    Delegation delegation() {
        String organisation = organisation();
        return new Delegation(
                organisation,
                names(),
                sortKeys(),
                athletes(),
                flagBearers(),
                exemption(),
                embargo(),
                region(),
                flag(organisation),
                !Boolean.FALSE.equals(sent.marches()));
    }

    private String organisation() {
        if (sent.organisation() == null || !sent.organisation().matches("[A-Z]{3}"))
            throw Refusal.unprocessable(
                    path + "organisation", sent.organisation(), "a code of three capital letters is needed");
        return sent.organisation();
    }

    private Map<String, RegisteredName> names() {
        Map<String, RegisteredName> names = new TreeMap<>();
        languages("names", sent.names()).forEach((language, name) -> {
            String field = path + "names." + language;
            if (name == null) throw Refusal.unprocessable(field, null, "a name is needed here");
            names.put(
                    language,
                    new RegisteredName(
                            Sent.required(field + ".name", name.name(), LONGEST),
                            Boolean.TRUE.equals(name.confirmed())));
        });
        return names;
    }

    private Map<String, SortKey> sortKeys() {
        Map<String, SortKey> keys = new TreeMap<>();
        languages("sortKeys", sent.sortKeys()).forEach((language, key) -> {
            String field = path + "sortKeys." + language;
            if (key == null) throw Refusal.unprocessable(field, null, "a sort key is needed here");
            keys.put(
                    language,
                    new SortKey(
                            Sent.required(field + ".key", key.key(), LONGEST),
                            Sent.required(field + ".reason", key.reason(), LONGEST),
                            Sent.required(field + ".approvedBy", key.approvedBy(), LONGEST)));
        });
        return keys;
    }

    private <T> Map<String, T> languages(String field, Map<String, T> byLanguage) {
        if (byLanguage == null) return Map.of();
        if (byLanguage.size() > MOST_LANGUAGES)
            throw Refusal.unprocessable(
                    path + field, byLanguage.size(), "at most " + MOST_LANGUAGES + " languages are taken");
        for (String language : byLanguage.keySet())
            if (!Languages.isTag(language)) throw Refusal.unprocessable(path + field, language, Languages.EXPECTED);
        return byLanguage;
    }

    private Integer athletes() {
        if (sent.athletes() != null && (sent.athletes() < 0 || sent.athletes() > MOST_ATHLETES))
            throw Refusal.unprocessable(
                    path + "athletes", sent.athletes(), "expected a number from 0 to " + MOST_ATHLETES);
        return sent.athletes();
    }

    private List<String> flagBearers() {
        List<String> bearers = new ArrayList<>();
        if (sent.flagBearers() == null) return bearers;
        int most = sent.flagBearersExemption() == null ? FLAG_BEARERS : MOST_WITH_EXEMPTION;
        if (sent.flagBearers().size() > most)
            throw Refusal.unprocessable(
                    path + "flagBearers",
                    sent.flagBearers().size(),
                    sent.flagBearersExemption() == null
                            ? "at most " + FLAG_BEARERS
                                    + " carry the flag; more need flagBearersExemption, with reason and approvedBy"
                            : "at most " + MOST_WITH_EXEMPTION + " are taken, even with an exemption");
        for (int i = 0; i < sent.flagBearers().size(); i++)
            bearers.add(Sent.required(
                    path + "flagBearers[" + i + "]", sent.flagBearers().get(i), LONGEST));
        return bearers;
    }

    private Exemption exemption() {
        if (sent.flagBearersExemption() == null) return null;
        String field = path + "flagBearersExemption";
        return new Exemption(
                Sent.required(field + ".reason", sent.flagBearersExemption().reason(), LONGEST),
                Sent.required(field + ".approvedBy", sent.flagBearersExemption().approvedBy(), LONGEST));
    }

    private Instant embargo() {
        return sent.embargoUntil() == null ? null : Sent.instant(path + "embargoUntil", sent.embargoUntil());
    }

    private String region() {
        if (sent.region() != null && !sent.region().matches("[A-Z][A-Z0-9_-]{0,30}"))
            throw Refusal.unprocessable(
                    path + "region", sent.region(), "a code of capital letters is expected, such as AFR");
        return sent.region();
    }

    /** Another's flag beside a name is an incident: where it is known which flag goes with a code, no other is taken. */
    private String flag(String organisation) {
        String own = Flags.of(organisation).orElse(null);
        if (sent.flag() == null) return own;
        if (!Flags.isRegion(sent.flag()))
            throw Refusal.unprocessable(
                    path + "flag", sent.flag(), "a region of ISO 3166 is expected, such as KR or GB-SCT");
        if (Flags.isKnown(organisation) && !sent.flag().equals(own))
            throw Refusal.unprocessable(
                    path + "flag",
                    sent.flag(),
                    "this is not the flag of " + organisation + ": "
                            + (own == null ? "it bears none of a region" : "that is " + own));
        return sent.flag();
    }
}
