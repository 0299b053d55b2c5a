package org.flambeau.medals.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.flambeau.contracts.medals.Category;

/**
 * Which medals of a Games are meant. Null stands for all.
 *
 * @param day medals of that sporting day alone
 * @param throughDay medals of that day and all before it
 * @param asOf medals as the public could know them at that moment, later corrections not yet made; null for now
 * @param officialOnly medals of official podiums alone
 */
public record Selection(
        String discipline, Category category, LocalDate day, LocalDate throughDay, Instant asOf, boolean officialOnly) {

    public static final Selection ALL = new Selection(null, null, null, null, null, false);

    /** The condition on {@code podium_span s} and {@code medal_event e}. */
    String spans() {
        return (asOf == null
                        ? "s.superseded_at is null"
                        : "s.effective_at <= :asOf and (s.superseded_at is null or s.superseded_at > :asOf)")
                + (officialOnly ? " and s.official" : "")
                + events();
    }

    /** The condition on {@code medal_event e} alone, to follow another one. */
    String events() {
        return (discipline == null ? "" : " and e.discipline = :discipline")
                + (category == null ? "" : " and e.category = :category");
    }

    /** The condition on {@code awarded_medal m}. */
    String medals() {
        return (day == null ? "true" : "m.medal_date = :day")
                + (throughDay == null ? "" : " and m.medal_date <= :throughDay");
    }

    /** Values by the names that stand in {@link #events}. */
    Map<String, Object> eventValues() {
        Map<String, Object> values = new LinkedHashMap<>();
        if (discipline != null) values.put("discipline", discipline);
        if (category != null) values.put("category", category.name());
        return values;
    }

    /** Values by the names that stand in the conditions. */
    Map<String, Object> values() {
        Map<String, Object> values = eventValues();
        if (day != null) values.put("day", day);
        if (throughDay != null) values.put("throughDay", throughDay);
        if (asOf != null) values.put("asOf", asOf);
        return values;
    }
}
