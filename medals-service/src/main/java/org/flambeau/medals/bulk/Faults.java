package org.flambeau.medals.bulk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.flambeau.http.Refusal;
import org.flambeau.medals.register.BrokenRow;

/** All faults of a folder, by file and row. */
final class Faults {

    private static final int MOST_TOLD = 1_000;
    private static final Comparator<Fault> ORDER = Comparator.<Fault>comparingInt(fault -> order(fault.file()))
            .thenComparing(Fault::file)
            .thenComparing(fault -> fault.row() == null ? 0 : fault.row());

    private final List<Fault> found = new ArrayList<>();

    void add(Fault fault) {
        found.add(fault);
    }

    void addRows(String file, Collection<BrokenRow> rows) {
        for (BrokenRow row : rows) found.add(new Fault(file, row.row(), row.column(), row.value(), row.getMessage()));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** 422 with the first thousand of them as {@code faults} and the number of the others as {@code more}. */
    RuntimeException refusal() {
        List<Fault> told = found.stream().sorted(ORDER).limit(MOST_TOLD).toList();
        String faults = found.size() + (found.size() == 1 ? " fault" : " faults");
        return Refusal.unprocessable(
                "the folder has " + faults + "; nothing of it was stored",
                Map.of("faults", told, "more", found.size() - told.size()));
    }

    private static int order(String file) {
        int place = FolderFile.NAMES.indexOf(file);
        return place < 0 ? FolderFile.NAMES.size() : place;
    }
}
