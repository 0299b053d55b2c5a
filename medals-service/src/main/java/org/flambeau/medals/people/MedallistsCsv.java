package org.flambeau.medals.people;

import java.util.Arrays;
import java.util.List;
import org.flambeau.medals.book.Athlete;
import org.flambeau.medals.register.CsvFile;

/** Medallists as CSV with a header line; an empty cell is something that was not told. */
final class MedallistsCsv {

    private static final List<String> COLUMNS = List.of(
            "awarded_at",
            "medal_date",
            "event",
            "event_name",
            "discipline",
            "discipline_name",
            "category",
            "medal",
            "organisation",
            "organisation_name",
            "kind",
            "competitor_code",
            "competitor",
            "athlete_code",
            "athlete",
            "gender",
            "athlete_organisation",
            "official");

    private static final Athlete NOBODY = new Athlete(null, null, null, null);

    private MedallistsCsv() {}

    static String of(List<MedallistsView.Item> items) {
        StringBuilder file = new StringBuilder(CsvFile.line(COLUMNS));
        items.forEach(item -> file.append(CsvFile.line(cells(item))));
        return file.toString();
    }

    private static List<?> cells(MedallistsView.Item item) {
        Athlete athlete = item.athlete() == null ? NOBODY : item.athlete();
        return Arrays.asList(
                item.awardedAt().toString(),
                item.medalDate().toString(),
                item.event(),
                item.eventName(),
                item.discipline(),
                item.disciplineName(),
                item.category(),
                item.medal(),
                item.organisation(),
                item.organisationName(),
                item.competitor().kind(),
                item.competitor().code(),
                item.competitor().name(),
                athlete.code(),
                athlete.name(),
                athlete.gender(),
                athlete.organisation(),
                item.official());
    }
}
