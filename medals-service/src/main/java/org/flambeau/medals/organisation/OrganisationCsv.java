package org.flambeau.medals.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flambeau.medals.register.CsvForm;
import org.flambeau.medals.register.CsvRow;

/** {@code code,name,continent,ranked}, with {@code name.fr} and the like for other languages and, where it is known, {@code population}. */
public final class OrganisationCsv implements CsvForm<Organisation> {

    @Override
    public List<String> columns() {
        return List.of("code", "name", "continent", "ranked");
    }

    @Override
    public List<String> optionalColumns() {
        return List.of("population");
    }

    @Override
    public Set<String> nameColumns() {
        return Set.of("name");
    }

    @Override
    public Organisation read(CsvRow row) {
        return new Organisation(
                row.text("code"),
                row.names("name"),
                row.text("continent"),
                row.flag("ranked"),
                row.count("population"));
    }

    @Override
    public Map<String, String> write(Organisation organisation) {
        Map<String, String> cells = new HashMap<>(CsvForm.nameCells("name", organisation.names()));
        cells.put("code", organisation.code());
        if (organisation.continent() != null) cells.put("continent", organisation.continent());
        cells.put("ranked", organisation.ranked().toString());
        if (organisation.population() != null)
            cells.put("population", organisation.population().toString());
        return cells;
    }
}
