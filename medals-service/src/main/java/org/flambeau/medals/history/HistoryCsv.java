package org.flambeau.medals.history;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flambeau.medals.register.CsvForm;
import org.flambeau.medals.register.CsvRow;

/** {@code year,games,organisation,gold,silver,bronze}. */
public final class HistoryCsv implements CsvForm<PastMedals> {

    @Override
    public List<String> columns() {
        return List.of("year", "games", "organisation", "gold", "silver", "bronze");
    }

    @Override
    public Set<String> nameColumns() {
        return Set.of();
    }

    @Override
    public PastMedals read(CsvRow row) {
        return new PastMedals(
                row.number("year"),
                row.text("games"),
                row.text("organisation"),
                row.number("gold"),
                row.number("silver"),
                row.number("bronze"));
    }

    @Override
    public Map<String, String> write(PastMedals medals) {
        return Map.of(
                "year", String.valueOf(medals.year()),
                "games", medals.games(),
                "organisation", medals.organisation(),
                "gold", String.valueOf(medals.gold()),
                "silver", String.valueOf(medals.silver()),
                "bronze", String.valueOf(medals.bronze()));
    }
}
