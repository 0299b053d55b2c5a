package org.flambeau.broadcast.feed;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flambeau.contracts.medals.EventProgress;
import org.flambeau.contracts.medals.MedalLine;
import org.flambeau.contracts.medals.TableChange;
import org.flambeau.contracts.medals.UnrankedLine;

/**
 * The medal table as the changes have made it; immutable. A line gives way only to one that came with a newer version
 * of the table, so changes may come twice or in another order.
 *
 * @param clearedAt version at which the table was emptied; nothing older counts
 */
public record TableState(
        long version,
        long clearedAt,
        Instant effectiveAt,
        EventProgress events,
        Map<String, TableRow<MedalLine>> rows,
        Map<String, TableRow<UnrankedLine>> unrankedRows) {

    static final TableState EMPTY = new TableState(0, 0, null, new EventProgress(0, 0), Map.of(), Map.of());

    TableState with(TableChange change) {
        if (change.version() <= clearedAt) return this;
        Map<String, TableRow<MedalLine>> newRows = new HashMap<>(rows);
        Map<String, TableRow<UnrankedLine>> newUnranked = new HashMap<>(unrankedRows);
        change.lines().forEach(line -> put(newRows, line.organisation(), change.version(), line));
        change.removed().forEach(code -> {
            put(newRows, code, change.version(), null);
            put(newUnranked, code, change.version(), null);
        });
        change.unranked().forEach(line -> put(newUnranked, line.organisation(), change.version(), line));
        boolean newer = change.version() > version;
        return new TableState(
                Math.max(version, change.version()),
                clearedAt,
                newer ? change.effectiveAt() : effectiveAt,
                newer ? change.events() : events,
                Collections.unmodifiableMap(newRows),
                Collections.unmodifiableMap(newUnranked));
    }

    /** With so many events to come; once a change has told how many, that counts. */
    TableState expecting(int totalEvents) {
        if (version > 0) return this;
        return new TableState(version, clearedAt, effectiveAt, new EventProgress(totalEvents, 0), rows, unrankedRows);
    }

    /** The empty table after a reset. */
    static TableState cleared(TableChange reset) {
        return new TableState(
                reset.version(), reset.version(), reset.effectiveAt(), reset.events(), Map.of(), Map.of());
    }

    /** The lines in the order of the table. */
    List<TableRow<MedalLine>> lines() {
        return rows.values().stream()
                .filter(row -> row.line() != null)
                .sorted(Comparator.comparingInt(row -> row.line().sortRank()))
                .toList();
    }

    /** Organisations that win but are not ranked, by code; one whose medals are all gone is left out. */
    List<TableRow<UnrankedLine>> unranked() {
        return unrankedRows.values().stream()
                .filter(row -> row.line() != null && row.line().total() > 0)
                .sorted(Comparator.comparing(row -> row.line().organisation()))
                .toList();
    }

    private static <L> void put(Map<String, TableRow<L>> rows, String organisation, long version, L line) {
        TableRow<L> known = rows.get(organisation);
        if (known == null || known.version() < version) rows.put(organisation, new TableRow<>(version, line));
    }
}
