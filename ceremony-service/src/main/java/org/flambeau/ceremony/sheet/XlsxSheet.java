package org.flambeau.ceremony.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.flambeau.http.Refusal;

/** A workbook whose first sheet is the running order. Every cell is a text, so that no program makes dates of instants. */
final class XlsxSheet implements SheetForm {

    /** A cell of a workbook holds no more (ECMA-376, as Excel limits it). */
    private static final int LONGEST_CELL = 32_767;

    private static final double WIDTH = 22;

    @Override
    public byte[] write(Table table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Flambeau", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Running order");
            write(sheet, table);
            sheet.freezePane(2, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, Table table) {
        for (int column = 0; column < table.headers().size(); column++) {
            sheet.width(column, WIDTH);
            sheet.style(column).format("@").set();
            sheet.value(0, column, table.headers().get(column));
            sheet.style(0, column).bold().format("@").set();
        }
        for (int row = 0; row < table.rows().size(); row++) {
            List<String> cells = table.rows().get(row).cells();
            for (int column = 0; column < cells.size(); column++) {
                String text = Guard.guarded(cells.get(column));
                if (text.length() > LONGEST_CELL)
                    throw Refusal.conflict(
                            table.headers().get(column),
                            table.rows().get(row).segment(),
                            "this is longer than a cell of a workbook can be: take the CSV");
                if (!text.isEmpty()) sheet.value(row + 1, column, text);
                sheet.style(row + 1, column).format("@").wrapText(true).set();
            }
        }
    }

    @Override
    public Grid read(byte[] file) {
        List<Grid.Line> lines = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(Unpacked.of(file)));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            for (Iterator<Row> all = rows.iterator(); all.hasNext(); ) {
                Row row = all.next();
                if (row.getRowNum() > MOST_LINES || row.getCellCount() > MOST_CELLS)
                    throw Refusal.of(
                            413,
                            "Body too large",
                            "body",
                            "line " + row.getRowNum() + " with " + row.getCellCount() + " cells",
                            "a sheet has at most " + MOST_LINES + " lines of " + MOST_CELLS + " cells");
                lines.add(line(row));
            }
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Refusal.malformed("body", null, "this is no XLSX workbook: " + e.getMessage());
        }
        return new Grid(lines);
    }

    private static Grid.Line line(Row row) {
        List<Grid.Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) cells.add(cell(row.getCell(i)));
        return new Grid.Line(row.getRowNum(), cells);
    }

    private static Grid.Cell cell(Cell cell) {
        if (cell == null) return Grid.Cell.of("");
        return switch (cell.getType()) {
            case EMPTY -> Grid.Cell.of("");
            case STRING -> Grid.Cell.of(cell.asString());
            case NUMBER -> Grid.Cell.of(cell.asNumber().toPlainString());
            case BOOLEAN -> Grid.Cell.of(cell.asBoolean().toString());
            case FORMULA ->
                new Grid.Cell("=" + cell.getFormula(), "a formula is not read: put its result here as text");
            case ERROR -> new Grid.Cell(cell.getText(), "this cell shows an error");
        };
    }
}
