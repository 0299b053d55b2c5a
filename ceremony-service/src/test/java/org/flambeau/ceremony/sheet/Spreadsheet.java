package org.flambeau.ceremony.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** A workbook in the hands of a producer: opened, changed cell by cell, saved. */
final class Spreadsheet {

    private final List<List<String>> lines = new ArrayList<>();

    static Spreadsheet open(byte[] xlsx) {
        Spreadsheet opened = new Spreadsheet();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            for (Row row : workbook.getFirstSheet().read()) {
                List<String> line = new ArrayList<>();
                for (int i = 0; i < row.getCellCount(); i++) line.add(row.getCellText(i));
                opened.lines.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return opened;
    }

    List<String> headers() {
        return lines.get(0);
    }

    String cell(String id, String header) {
        List<String> line = line(id);
        int column = column(header);
        return column < line.size() ? line.get(column) : "";
    }

    Spreadsheet set(String id, String header, String text) {
        put(line(id), column(header), text);
        return this;
    }

    /** A row without id, at the end. */
    Spreadsheet add(String... headersAndTexts) {
        List<String> line = new ArrayList<>();
        for (int i = 0; i < headersAndTexts.length; i += 2)
            put(line, column(headersAndTexts[i]), headersAndTexts[i + 1]);
        lines.add(line);
        return this;
    }

    Spreadsheet drop(String id) {
        lines.remove(line(id));
        return this;
    }

    Spreadsheet moveToTop(String id) {
        List<String> line = line(id);
        lines.remove(line);
        lines.add(1, line);
        return this;
    }

    byte[] save() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet1");
            for (int row = 0; row < lines.size(); row++)
                for (int column = 0; column < lines.get(row).size(); column++)
                    if (!lines.get(row).get(column).isEmpty())
                        sheet.value(row, column, lines.get(row).get(column));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(List<String> line, int column, String text) {
        while (line.size() <= column) line.add("");
        line.set(column, text);
    }

    private int column(String header) {
        int column = headers().indexOf(header);
        if (column < 0) throw new IllegalArgumentException(header + " is none of " + headers());
        return column;
    }

    private List<String> line(String id) {
        return lines.stream()
                .filter(line -> !line.isEmpty() && line.get(0).equals(id))
                .findFirst()
                .orElseThrow();
    }
}
