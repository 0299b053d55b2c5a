package org.flambeau.medals.register;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The rows of a CSV file, one at a time, each within bounds: one row of a million cells would fill the memory. */
final class CsvRows implements Closeable {

    /** The widest file has names of two kinds in forty languages. */
    private static final int MOST_CELLS = 200;

    private static final CsvMapper MAPPER =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

    private final CsvParser parser;

    private CsvRows(CsvParser parser) throws IOException {
        this.parser = parser;
        parser.nextToken();
    }

    static CsvRows of(byte[] file) throws IOException {
        return new CsvRows((CsvParser) MAPPER.createParser(file));
    }

    static CsvRows of(String file) throws IOException {
        return new CsvRows((CsvParser) MAPPER.createParser(file));
    }

    /**
     * The cells of the next row, null after the last.
     *
     * @throws BrokenRow when it has more than 200; nothing can be read after it
     */
    String[] next(int row) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) return null;
        List<String> cells = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (cells.size() == MOST_CELLS)
                throw new BrokenRow(row, null, null, "at most " + MOST_CELLS + " cells are taken in a row");
            cells.add(parser.getText());
        }
        return cells.toArray(String[]::new);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
