package org.flambeau.ceremony.parade.delegation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.flambeau.http.Refusal;

/** One row of a CSV file of delegations, in both directions. */
final class DelegationRow {

    private final int line;
    private final Map<String, String> cells;

    DelegationRow(int line, Map<String, String> cells) {
        this.line = line;
        this.cells = cells;
    }

    DelegationBody body() {
        return new DelegationBody(
                text("organisation"),
                names(),
                sortKeys(),
                athletes(),
                list("flag_bearers"),
                exemption(),
                embargo(),
                text("region"),
                text("flag"),
                marches());
    }

    private Map<String, DelegationBody.Name> names() {
        Set<String> confirmed = Set.copyOf(list("confirmed"));
        Map<String, DelegationBody.Name> names = new LinkedHashMap<>();
        byLanguage("name")
                .forEach((language, name) ->
                        names.put(language, new DelegationBody.Name(name, confirmed.contains(language))));
        for (String language : confirmed)
            if (!names.containsKey(language))
                throw broken("confirmed", language, "there is no name of this language to confirm");
        return names;
    }

    private Map<String, SortKey> sortKeys() {
        Map<String, SortKey> keys = new LinkedHashMap<>();
        byLanguage("sort_key")
                .forEach((language, key) -> keys.put(
                        language,
                        new SortKey(
                                key, text("sort_key_reason." + language), text("sort_key_approved_by." + language))));
        return keys;
    }

    private Map<String, String> byLanguage(String column) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : cells.keySet())
            if (name.startsWith(column + ".") && text(name) != null)
                texts.put(name.substring(column.length() + 1), text(name));
        return texts;
    }

    private Integer athletes() {
        String text = text("athletes");
        if (text == null) return null;
        if (!text.matches("\\d{1,6}")) throw broken("athletes", text, "expected a whole number");
        return Integer.valueOf(text);
    }

    private Boolean marches() {
        String text = text("marches");
        if (text == null || text.equals("true") || text.equals("false"))
            return text == null ? null : Boolean.valueOf(text);
        throw broken("marches", text, "expected true or false");
    }

    private Exemption exemption() {
        String reason = text("exemption_reason");
        String approvedBy = text("exemption_approved_by");
        return reason == null && approvedBy == null ? null : new Exemption(reason, approvedBy);
    }

    private Instant embargo() {
        String text = text("embargo_until");
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw broken(
                    "embargo_until", text, "expected an instant with its offset, such as 2024-07-26T19:30:00+02:00");
        }
    }

    private List<String> list(String column) {
        String text = text(column);
        if (text == null) return List.of();
        return Arrays.stream(text.split(";")).map(String::strip).distinct().toList();
    }

    private String text(String column) {
        String cell = cells.get(column);
        return cell == null || cell.isBlank() ? null : cell;
    }

    private RuntimeException broken(String column, String value, String reason) {
        return Refusal.unprocessableRow(line, column, value, reason);
    }

    /** Cells by column; what is missing stays empty. */
    static Map<String, String> cells(Delegation delegation) {
        Map<String, String> cells = new HashMap<>();
        cells.put("organisation", delegation.organisation());
        if (delegation.athletes() != null)
            cells.put("athletes", delegation.athletes().toString());
        if (delegation.region() != null) cells.put("region", delegation.region());
        if (delegation.flag() != null) cells.put("flag", delegation.flag());
        cells.put("marches", Boolean.toString(delegation.marches()));
        cells.put("flag_bearers", String.join("; ", delegation.flagBearers()));
        if (delegation.flagBearersExemption() != null) {
            cells.put("exemption_reason", delegation.flagBearersExemption().reason());
            cells.put("exemption_approved_by", delegation.flagBearersExemption().approvedBy());
        }
        if (delegation.embargoUntil() != null)
            cells.put("embargo_until", delegation.embargoUntil().toString());
        cells.put(
                "confirmed",
                new TreeMap<>(delegation.names())
                        .entrySet().stream()
                                .filter(name -> name.getValue().confirmed())
                                .map(Map.Entry::getKey)
                                .collect(Collectors.joining("; ")));
        delegation.names().forEach((language, name) -> cells.put("name." + language, name.name()));
        delegation.sortKeys().forEach((language, key) -> {
            cells.put("sort_key." + language, key.key());
            cells.put("sort_key_reason." + language, key.reason());
            cells.put("sort_key_approved_by." + language, key.approvedBy());
        });
        return cells;
    }
}
