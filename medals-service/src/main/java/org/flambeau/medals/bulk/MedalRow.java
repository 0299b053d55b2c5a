package org.flambeau.medals.bulk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flambeau.contracts.medals.Competitor;
import org.flambeau.contracts.medals.CompetitorKind;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.medals.podium.Medal;
import org.flambeau.medals.register.CsvForm;
import org.flambeau.medals.register.CsvRow;

/** A row of {@code podium_medals.csv}: one medal of one version of a podium, without the members of a team. */
record MedalRow(VersionKey version, Medal medal) {

    static final CsvForm<MedalRow> FORM = new Form();

    private static final class Form implements CsvForm<MedalRow> {

        @Override
        public List<String> columns() {
            return List.of(
                    "event",
                    "n",
                    "medal",
                    "organisation",
                    "kind",
                    "competitor_code",
                    "competitor",
                    "medal_date",
                    "awarded_at");
        }

        @Override
        public Set<String> nameColumns() {
            return Set.of();
        }

        @Override
        public MedalRow read(CsvRow row) {
            Competitor competitor = new Competitor(
                    row.choice("kind", CompetitorKind.class),
                    row.text("competitor_code"),
                    row.text("competitor"),
                    List.of());
            return new MedalRow(
                    new VersionKey(row.text("event"), row.number("n")),
                    new Medal(
                            row.choice("medal", MedalColour.class),
                            row.text("organisation"),
                            row.moment("awarded_at"),
                            row.day("medal_date"),
                            competitor));
        }

        @Override
        public Map<String, String> write(MedalRow row) {
            Medal medal = row.medal;
            return Map.of(
                    "event", row.version.event(),
                    "n", String.valueOf(row.version.number()),
                    "medal", medal.medal().name(),
                    "organisation", medal.organisation(),
                    "kind", medal.competitor().kind().name(),
                    "competitor_code", medal.competitor().code(),
                    "competitor", medal.competitor().name(),
                    "medal_date", medal.medalDate().toString(),
                    "awarded_at", medal.awardedAt().toString());
        }
    }
}
