package org.flambeau.medals.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flambeau.contracts.medals.Category;
import org.flambeau.contracts.medals.EventDescription;
import org.flambeau.medals.register.CsvForm;
import org.flambeau.medals.register.CsvRow;

/**
 * {@code code,discipline,discipline_name,name,category,bronzes}, with sisters of the names for other languages and, where
 * there is a schedule, {@code scheduled_day,scheduled_at}.
 */
public final class EventCsv implements CsvForm<EventDescription> {

    @Override
    public List<String> columns() {
        return List.of("code", "discipline", "discipline_name", "name", "category", "bronzes");
    }

    @Override
    public List<String> optionalColumns() {
        return List.of("scheduled_day", "scheduled_at");
    }

    @Override
    public Set<String> nameColumns() {
        return Set.of("name", "discipline_name");
    }

    @Override
    public EventDescription read(CsvRow row) {
        return new EventDescription(
                row.text("code"),
                row.names("name"),
                row.text("discipline"),
                row.names("discipline_name"),
                row.choice("category", Category.class),
                row.number("bronzes"),
                row.day("scheduled_day"),
                row.moment("scheduled_at"));
    }

    @Override
    public Map<String, String> write(EventDescription event) {
        Map<String, String> cells = new HashMap<>(CsvForm.nameCells("name", event.names()));
        cells.putAll(CsvForm.nameCells("discipline_name", event.disciplineNames()));
        cells.put("code", event.code());
        cells.put("discipline", event.discipline());
        cells.put("category", event.category().name());
        cells.put("bronzes", String.valueOf(event.bronzes()));
        if (event.scheduledDay() != null)
            cells.put("scheduled_day", event.scheduledDay().toString());
        if (event.scheduledAt() != null)
            cells.put("scheduled_at", event.scheduledAt().toString());
        return cells;
    }
}
