package org.flambeau.ceremony.planning;

import java.util.List;
import org.flambeau.ceremony.publicview.PublicView;
import org.flambeau.ceremony.show.Listed;
import org.flambeau.contracts.ceremonies.CeremonyState;
import org.flambeau.http.Refusal;

/**
 * A page of ceremonies.
 *
 * @param next what to send as {@code after} for the following page, null on the last
 */
public record CeremonyPage(List<Item> items, String next) {

    private static final int MOST = 200;

    /** One ceremony with its facts and where it stands. */
    public record Item(String code, CeremonyState state, FactsBody facts) {}

    /** How many a client wants, 1 to 200; anything else is 400. */
    static int limit(String text) {
        if (text.matches("\\d{1,3}")) {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST) return limit;
        }
        throw Refusal.malformed("limit", text, "expected a number from 1 to " + MOST);
    }

    /** @param found one more than {@code most} when there is a following page */
    static CeremonyPage of(List<Listed> found, int most) {
        List<Item> items = found.stream()
                .limit(most)
                .map(listed ->
                        new Item(listed.code(), PublicView.publicState(listed.state()), FactsBody.of(listed.facts())))
                .toList();
        return new CeremonyPage(items, found.size() > most ? items.get(most - 1).code() : null);
    }
}
