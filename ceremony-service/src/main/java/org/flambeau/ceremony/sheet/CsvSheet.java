package org.flambeau.ceremony.sheet;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.flambeau.http.Refusal;

/**
 * CSV by RFC 4180 in UTF-8. A byte order mark goes before it, for without one Excel reads no UTF-8; a semicolon between
 * the cells is taken too, for Excel writes it where the comma parts whole numbers from tenths.
 */
final class CsvSheet implements SheetForm {

    private static final char MARK = '\ufeff';
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .build();

    @Override
    public byte[] write(Table table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStreamWriter text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            text.write(MARK);
            try (SequenceWriter lines = CSV.writer(CsvSchema.emptySchema().withLineSeparator("\r\n"))
                    .writeValues(text)) {
                lines.write(table.headers());
                for (Table.Row row : table.rows())
                    lines.write(row.cells().stream().map(Guard::guarded).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public Grid read(byte[] file) {
        String text = text(file);
        List<Grid.Line> lines = new ArrayList<>();
        try (MappingIterator<String[]> records = CSV.readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(separator(text)))
                .readValues(text)) {
            while (records.hasNextValue()) {
                if (lines.size() == MOST_LINES) throw tooLarge("more than " + MOST_LINES + " lines");
                lines.add(line(lines.size() + 1, records.nextValue()));
            }
        } catch (IOException e) {
            throw Refusal.malformed(
                    "body",
                    null,
                    "this is no CSV: " + e.getMessage().lines().findFirst().orElse("not readable"));
        }
        return new Grid(lines);
    }

    private static Grid.Line line(int number, String[] cells) {
        if (cells.length > MOST_CELLS) throw tooLarge("more than " + MOST_CELLS + " cells in line " + number);
        List<Grid.Cell> read = new ArrayList<>();
        for (String cell : cells) read.add(Grid.Cell.of(cell == null ? "" : cell));
        return new Grid.Line(number, read);
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Refusal.malformed("body", null, "expected UTF-8: save the sheet as CSV UTF-8");
        }
    }

    private static char separator(String text) {
        String headers = text.lines().findFirst().orElse("");
        return headers.contains(";") && !headers.contains(",") ? ';' : ',';
    }

    private static RuntimeException tooLarge(String value) {
        return Refusal.of(
                413,
                "Body too large",
                "body",
                value,
                "a sheet has at most " + MOST_LINES + " lines of " + MOST_CELLS + " cells");
    }
}
