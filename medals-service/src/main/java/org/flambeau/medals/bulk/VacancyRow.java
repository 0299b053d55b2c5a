package org.flambeau.medals.bulk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.contracts.medals.VacantPlace;
import org.flambeau.medals.register.CsvForm;
import org.flambeau.medals.register.CsvRow;

/** A row of {@code podium_vacancies.csv}: one place that stays empty on one version of a podium. */
record VacancyRow(VersionKey version, VacantPlace place) {

    static final CsvForm<VacancyRow> FORM = new Form();

    private static final class Form implements CsvForm<VacancyRow> {

        @Override
        public List<String> columns() {
            return List.of("event", "n", "medal", "reason");
        }

        @Override
        public Set<String> nameColumns() {
            return Set.of();
        }

        @Override
        public VacancyRow read(CsvRow row) {
            return new VacancyRow(
                    new VersionKey(row.text("event"), row.number("n")),
                    new VacantPlace(row.choice("medal", MedalColour.class), row.text("reason")));
        }

        @Override
        public Map<String, String> write(VacancyRow row) {
            return Map.of(
                    "event", row.version.event(),
                    "n", String.valueOf(row.version.number()),
                    "medal", row.place.medal().name(),
                    "reason", row.place.reason());
        }
    }
}
