package org.flambeau.medals.bulk;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.flambeau.http.Refusal;
import org.flambeau.medals.register.BrokenRow;

/** All faults of a folder, by file and row. */
final class Faults {

    private static final int MOST_TOLD = 1_000;
    private static final Comparator<Fault> ORDER = Comparator.<Fault>comparingInt(fault -> order(fault.file()))
            .thenComparing(Fault::file)
            .thenComparing(fault -> fault.row() == null ? 0 : fault.row());

    /** The first of them, the last on top; a folder may have as many as it has cells. */
    private final PriorityQueue<Found> told = new PriorityQueue<>(Comparator.comparing(Found::fault, ORDER)
            .thenComparing(Found::number)
            .reversed());

    private int found;

    void add(Fault fault) {
        found++;
        told.add(new Found(fault, found));
        if (told.size() > MOST_TOLD) told.poll();
    }

    void addRows(String file, Collection<BrokenRow> rows) {
        for (BrokenRow row : rows) add(new Fault(file, row.row(), row.column(), row.value(), row.getMessage()));
    }

    boolean isEmpty() {
        return found == 0;
    }

    /** 422 with the first thousand of them as {@code faults} and the number of the others as {@code more}. */
    RuntimeException refusal() {
        List<Fault> first = told.stream()
                .sorted(told.comparator().reversed())
                .map(Found::fault)
                .toList();
        String faults = found + (found == 1 ? " fault" : " faults");
        return Refusal.unprocessable(
                "the folder has " + faults + "; nothing of it was stored",
                Map.of("faults", first, "more", found - first.size()));
    }

    /** @param number which one it is, in the order in which they were found */
    private record Found(Fault fault, int number) {}

    private static int order(String file) {
        int place = FolderFile.NAMES.indexOf(file);
        return place < 0 ? FolderFile.NAMES.size() : place;
    }
}
