package org.flambeau.ceremony.sheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flambeau.ceremony.crew.CrewBoard;
import org.flambeau.ceremony.crew.CrewBoards;
import org.flambeau.ceremony.http.Sent;
import org.flambeau.ceremony.runningorder.RunningOrderBody;
import org.flambeau.ceremony.runningorder.SegmentBody;
import org.flambeau.ceremony.show.Ceremony;

/** Reads one sheet against the ceremony as it stands, and finds all that is wrong in it. */
final class SheetReading {

    private final SegmentTexts segments;
    private final RunningOrderBody whole;
    private final CrewBoard board;
    private final Map<String, Map<String, String>> written;
    private final Map<String, ObjectNode> known;
    private final NewCodes codes;
    private final SheetFaults faults = new SheetFaults();
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private final Map<String, SegmentBody> read = new LinkedHashMap<>();
    private final List<ReadSheet.CrewText> texts = new ArrayList<>();

    SheetReading(SegmentTexts segments, Ceremony ceremony, CrewBoard board) {
        this.segments = segments;
        this.whole = RunningOrderBody.of(ceremony.order());
        this.board = board;
        this.written = board.texts();
        this.known = segments.of(ceremony);
        this.codes = new NewCodes(known.keySet());
    }

    /**
     * What the sheet asks for.
     *
     * @param remove whether a segment that has no row is to go
     * @throws HttpProblem 422 with every fault
     */
    ReadSheet read(Grid grid, boolean remove) {
        List<Grid.Line> lines =
                grid.lines().stream().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) faults.add(1, SheetColumn.ID.header(), "", "the sheet is empty");
        faults.refuse();
        SheetHeaders headers = SheetHeaders.read(lines.get(0), board, faults);
        if (headers.fields().containsKey(SheetColumn.ID)) lines.stream().skip(1).forEach(line -> row(headers, line));
        faults.refuse();
        return new ReadSheet(whole.with(order(remove)), List.copyOf(texts));
    }

    private void row(SheetHeaders headers, Grid.Line line) {
        String id = line.cell(headers.fields().get(SheetColumn.ID)).text();
        if (!id.isEmpty() && !known.containsKey(id)) {
            faults.add(line.number(), "id", id, "no segment has this id: leave it blank for a new segment");
            return;
        }
        if (rows.containsKey(id)) {
            faults.add(line.number(), "id", id, "this id stands in row " + rows.get(id) + " already");
            return;
        }
        ObjectNode segment = id.isEmpty() ? segments.empty() : known.get(id).deepCopy();
        Map<SheetColumn, String> cells = take(headers, line, segment);
        String code = id.isEmpty() ? codes.of(cells.getOrDefault(SheetColumn.TITLE, "")) : id;
        rows.put(code, line.number());
        segment.put("code", code);
        read.put(code, judged(line.number(), cells, segment));
        headers.crew().forEach((column, place) -> text(line, code, column, line.cell(place)));
    }

    private Map<SheetColumn, String> take(SheetHeaders headers, Grid.Line line, ObjectNode segment) {
        Map<SheetColumn, String> cells = new LinkedHashMap<>();
        headers.fields().forEach((column, place) -> {
            if (column == SheetColumn.ID) return;
            Grid.Cell cell = line.cell(place);
            cells.put(column, cell.text());
            if (cell.broken() == null) column.take(segment, cell.text());
            else broken(line, column, cell, segment);
        });
        return cells;
    }

    private void broken(Grid.Line line, SheetColumn column, Grid.Cell cell, ObjectNode segment) {
        faults.add(line.number(), column.header(), cell.text(), cell.broken());
        column.mend(segment);
    }

    /** Null when it is against a rule, which is then among the faults. */
    private SegmentBody judged(int row, Map<SheetColumn, String> cells, ObjectNode segment) {
        SegmentTexts.Judged judged = segments.judge(segment);
        for (int i = 0; judged.fault() != null && i < SheetColumn.values().length; i++) {
            SegmentTexts.Fault fault = judged.fault();
            SheetColumn column = SheetColumn.at(fault.path()).orElse(SheetColumn.ID);
            faults.add(row, column.header(), cells.getOrDefault(column, ""), fault.detail());
            if (column == SheetColumn.ID) return null;
            column.mend(segment);
            judged = segments.judge(segment);
        }
        return judged.segment();
    }

    private void text(Grid.Line line, String segment, String column, Grid.Cell cell) {
        String before = written.getOrDefault(segment, Map.of()).getOrDefault(column, "");
        if (cell.broken() != null) {
            faults.add(line.number(), "crew:" + column, cell.text(), cell.broken());
        } else if (!cell.text().equals(before)) {
            try {
                String text = Sent.optional("text", cell.text(), CrewBoards.LONGEST_TEXT);
                texts.add(new ReadSheet.CrewText(segment, column, text));
            } catch (HttpProblem e) {
                faults.add(line.number(), "crew:" + column, cell.text(), e.getDetail());
            }
        }
    }

    /** In the order of the rows; a segment without a row stays behind the one that it stood behind. */
    private List<SegmentBody> order(boolean remove) {
        List<String> order = new ArrayList<>(read.keySet());
        if (!remove) {
            String before = null;
            for (String code : known.keySet()) {
                if (!read.containsKey(code)) order.add(before == null ? 0 : order.indexOf(before) + 1, code);
                before = code;
            }
        }
        return order.stream()
                .map(code -> read.containsKey(code)
                        ? read.get(code)
                        : segments.judge(known.get(code)).segment())
                .toList();
    }
}
