package org.flambeau.medals.bulk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flambeau.contracts.medals.Member;
import org.flambeau.medals.register.CsvForm;
import org.flambeau.medals.register.CsvRow;

/**
 * A row of {@code podium_members.csv}: one person of a team on one version of a podium.
 *
 * @param team code of the team
 */
record MemberRow(VersionKey version, String team, Member member) {

    static final CsvForm<MemberRow> FORM = new Form();

    private static final class Form implements CsvForm<MemberRow> {

        @Override
        public List<String> columns() {
            return List.of("event", "n", "competitor_code", "athlete_code", "athlete", "gender", "organisation");
        }

        @Override
        public List<String> neededColumns() {
            return List.of("event", "n", "competitor_code", "athlete_code", "athlete");
        }

        @Override
        public Set<String> nameColumns() {
            return Set.of();
        }

        @Override
        public MemberRow read(CsvRow row) {
            return new MemberRow(
                    new VersionKey(row.text("event"), row.number("n")),
                    row.text("competitor_code"),
                    new Member(
                            row.text("athlete_code"),
                            row.text("athlete"),
                            row.text("gender"),
                            row.text("organisation")));
        }

        @Override
        public Map<String, String> write(MemberRow row) {
            Member member = row.member;
            Map<String, String> cells = new HashMap<>();
            cells.put("event", row.version.event());
            cells.put("n", String.valueOf(row.version.number()));
            cells.put("competitor_code", row.team);
            cells.put("athlete_code", member.code());
            cells.put("athlete", member.name());
            if (member.gender() != null) cells.put("gender", member.gender());
            if (member.organisation() != null) cells.put("organisation", member.organisation());
            return cells;
        }
    }
}
