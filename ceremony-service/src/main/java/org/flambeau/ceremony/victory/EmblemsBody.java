package org.flambeau.ceremony.victory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.flambeau.ceremony.http.Sent;
import org.flambeau.http.Refusal;

/**
 * The register of emblems as JSON; what GET answers can be sent back by PUT. The form is checked here; whether the parts
 * belong together is told on every sheet that shows them, so that a mistake is seen where it would do harm.
 *
 * @param hostLanguage language tag, left out where it is none but the configured ones
 */
public record EmblemsBody(String hostLanguage, List<Emblem> items) {

    private static final int MOST = 400;
    private static final int LONGEST_TITLE = 200;

    static EmblemsBody of(Emblems emblems) {
        return new EmblemsBody(emblems.hostLanguage(), emblems.list());
    }

    /** The emblems, checked; 422 names what is against a rule. */
    Emblems checked(long version) {
        if (hostLanguage != null && !hostLanguage.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}"))
            throw Refusal.unprocessable("hostLanguage", hostLanguage, "expected a language tag, such as fr or pt-BR");
        if (items == null) throw Refusal.unprocessable("items", null, "a list of emblems is needed");
        if (items.size() > MOST)
            throw Refusal.unprocessable("items", items.size(), "at most " + MOST + " organisations are taken");
        List<Emblem> checked = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            Emblem emblem = checked("items[" + i + "]", items.get(i));
            if (!seen.add(emblem.organisation()))
                throw Refusal.unprocessable(
                        "items[" + i + "].organisation", emblem.organisation(), "it stands in the list already");
            checked.add(emblem);
        }
        return Emblems.of(version, hostLanguage, checked);
    }

    private static Emblem checked(String path, Emblem sent) {
        if (sent == null) throw Refusal.unprocessable(path, null, "an emblem is needed here");
        return new Emblem(
                code(path + ".organisation", sent.organisation()),
                country(path + ".country", sent.country()),
                code(path + ".flag", sent.flag()),
                code(path + ".anthem", sent.anthem()),
                Sent.optional(path + ".anthemTitle", sent.anthemTitle(), LONGEST_TITLE));
    }

    private static String country(String field, String sent) {
        if (sent != null && !sent.matches("[A-Z]{2}(-[A-Z0-9]{1,3})?"))
            throw Refusal.unprocessable(field, sent, "expected an ISO 3166 code, such as KR or GB-ENG");
        return sent;
    }

    private static String code(String field, String sent) {
        if (sent == null || !sent.matches("[A-Z0-9-]{2,12}"))
            throw Refusal.unprocessable(field, sent, "expected a code of 2 to 12 capitals, digits and hyphens");
        return sent;
    }
}
