package org.flambeau.medals.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What could be read of a CSV file, with every fault of it. */
public final class CsvContents<T> {

    private final List<Line<T>> lines = new ArrayList<>();
    private final List<BrokenRow> faults = new ArrayList<>();
    private boolean headed;

    /**
     * An item and where it stands.
     *
     * @param row number of the line in the file; the header line is 1
     * @param brokenColumns columns whose cells could not be read
     * @param whole whether the row has as many cells as the header
     */
    public record Line<T>(int row, T item, Set<String> brokenColumns, boolean whole) {

        /** Whether all of it could be read. */
        public boolean sound() {
            return whole && brokenColumns.isEmpty();
        }
    }

    /** The items in the order of the file; in those that are not sound something reads as nothing. */
    public List<Line<T>> lines() {
        return lines;
    }

    public List<T> items() {
        return lines.stream().map(Line::item).toList();
    }

    public List<BrokenRow> faults() {
        return faults;
    }

    /** Whether the header line is as it must be; without it nothing was read. */
    public boolean isHeaded() {
        return headed;
    }

    void headed() {
        headed = true;
    }

    void fault(BrokenRow fault) {
        faults.add(fault);
    }

    void add(CsvForm<T> form, List<String> header, int row, String[] cells) {
        boolean whole = cells.length == header.size();
        CsvRow read = new CsvRow(row, CsvFile.byColumn(header, cells), false);
        T item = form.read(read);
        Set<String> broken = read.broken().stream().map(BrokenRow::column).collect(Collectors.toUnmodifiableSet());
        lines.add(new Line<>(row, item, broken, whole));
        if (whole) faults.addAll(read.broken());
        else faults.add(CsvFile.wrongLength(row, header, cells));
    }
}
