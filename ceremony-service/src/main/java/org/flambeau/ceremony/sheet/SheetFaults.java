package org.flambeau.ceremony.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flambeau.http.Refusal;

/** All faults of a sheet. */
final class SheetFaults {

    private static final int MOST_TOLD = 500;
    private static final int LONGEST_VALUE = 200;

    private final List<SheetFault> found = new ArrayList<>();

    void add(int row, String column, String value, String detail) {
        String cut = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
        found.add(new SheetFault(row, column, cut, detail));
    }

    /** 422 with the first five hundred of them as {@code faults} and the number of the others as {@code more}. */
    void refuse() {
        if (found.isEmpty()) return;
        List<SheetFault> told = found.stream().limit(MOST_TOLD).toList();
        throw Refusal.unprocessable(
                "the sheet has " + found.size() + (found.size() == 1 ? " fault" : " faults")
                        + "; nothing of it was taken",
                Map.of("faults", told, "more", found.size() - told.size()));
    }
}
