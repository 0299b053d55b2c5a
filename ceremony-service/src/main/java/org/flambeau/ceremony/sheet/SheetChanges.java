package org.flambeau.ceremony.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells two tables of one ceremony apart, cell by cell. */
final class SheetChanges {

    private static final int TITLE = SheetColumn.TITLE.ordinal();

    private SheetChanges() {}

    /** Segments that went, then row by row what came, moved and changed. Both tables have the same columns. */
    static List<SheetChange> between(Table before, Table after) {
        Map<String, Integer> stood = places(before);
        Map<String, Integer> stand = places(after);
        Set<String> moved = moved(stood, after);
        List<SheetChange> changes = new ArrayList<>();
        for (Table.Row row : before.rows())
            if (!stand.containsKey(row.segment()))
                changes.add(
                        new SheetChange(row.segment(), "segment", row.cells().get(TITLE), null));
        for (Table.Row row : after.rows()) {
            String code = row.segment();
            Integer place = stood.get(code);
            if (place == null) {
                changes.add(new SheetChange(code, "segment", null, row.cells().get(TITLE)));
                continue;
            }
            if (moved.contains(code))
                changes.add(new SheetChange(code, "position", told(place), told(stand.get(code))));
            changes.addAll(cells(before.headers(), before.rows().get(place), row));
        }
        return changes;
    }

    private static List<SheetChange> cells(List<String> headers, Table.Row before, Table.Row after) {
        List<SheetChange> changes = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            String from = before.cells().get(i);
            String to = after.cells().get(i);
            if (!from.equals(to) && !SheetHeaders.READ_ONLY.contains(headers.get(i)))
                changes.add(new SheetChange(after.segment(), SheetHeaders.field(headers.get(i)), from, to));
        }
        return changes;
    }

    /** The fewest segments that have to move: all but a longest run that keeps its order. */
    private static Set<String> moved(Map<String, Integer> stood, Table after) {
        List<String> common = after.rows().stream()
                .map(Table.Row::segment)
                .filter(stood::containsKey)
                .toList();
        int[] length = new int[common.size()];
        int[] previous = new int[common.size()];
        int last = -1;
        for (int i = 0; i < common.size(); i++) {
            length[i] = 1;
            previous[i] = -1;
            for (int j = 0; j < i; j++)
                if (stood.get(common.get(j)) < stood.get(common.get(i)) && length[j] >= length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            if (last < 0 || length[i] > length[last]) last = i;
        }
        Set<String> moved = new HashSet<>(common);
        for (int i = last; i >= 0; i = previous[i]) moved.remove(common.get(i));
        return moved;
    }

    private static Map<String, Integer> places(Table table) {
        Map<String, Integer> places = new HashMap<>();
        for (Table.Row row : table.rows()) places.put(row.segment(), places.size());
        return places;
    }

    private static String told(int place) {
        return String.valueOf(place + 1);
    }
}
