package org.flambeau.ceremony.crew;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.flambeau.ceremony.http.Sent;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.http.Refusal;

/** The columns of the crew as JSON; what GET answers can be sent back by PUT. */
public record ColumnsBody(List<Column> columns) {

    private static final int MOST_COLUMNS = 30;
    private static final int LONGEST = 60;

    public record Column(String code, String title, String department) {}

    static ColumnsBody of(CrewBoard board) {
        return new ColumnsBody(board.columns().stream()
                .map(column -> new Column(column.code(), column.title(), column.department()))
                .toList());
    }

    /** The columns, checked; 422 names the first thing that is against a rule. */
    List<Column> checked() {
        if (columns == null) throw Refusal.unprocessable("columns", null, "a list of columns is needed");
        if (columns.size() > MOST_COLUMNS)
            throw Refusal.unprocessable(
                    "columns", columns.size(), "a ceremony has at most " + MOST_COLUMNS + " columns of its crew");
        List<Column> checked = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = checked("columns[" + i + "]", columns.get(i));
            if (!codes.add(column.code()))
                throw Refusal.unprocessable(
                        "columns[" + i + "].code", column.code(), "an earlier column has this code");
            checked.add(column);
        }
        return checked;
    }

    private static Column checked(String path, Column sent) {
        if (sent == null) throw Refusal.unprocessable(path, null, "a column is needed here");
        if (!CeremonyKey.isCode(sent.code()))
            throw Refusal.unprocessable(
                    path + ".code", sent.code(), "a code has small letters, digits and hyphens, at most 63");
        return new Column(
                sent.code(),
                Sent.required(path + ".title", sent.title(), LONGEST),
                Sent.required(path + ".department", sent.department(), LONGEST));
    }
}
