package org.flambeau.medals.bulk;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.flambeau.http.Refusal;
import org.flambeau.medals.register.CsvContents;
import org.flambeau.medals.register.CsvFile;
import org.flambeau.medals.register.CsvForm;

/** The files of a Games as text; files that a Games does not have and bytes that are no text are faults. */
final class Folder {

    private static final long MOST_ROWS = 100_000;
    private static final int PIECE = 8_192;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Map<String, String> files = new HashMap<>();

    /**
     * Reads what was in the zip.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 413 when there are more than 100,000 rows
     */
    static Folder of(Map<String, byte[]> zipped, Faults faults) {
        Folder folder = new Folder();
        long rows = 0;
        for (Map.Entry<String, byte[]> file : zipped.entrySet()) {
            for (byte each : file.getValue()) if (each == '\n') rows++;
            if (rows > MOST_ROWS)
                throw Refusal.of(
                        413, "Body too large", "body", rows + " rows", "at most " + MOST_ROWS + " rows are taken");
        }
        zipped.forEach((name, bytes) -> folder.add(name, bytes, faults));
        if (!zipped.containsKey(FolderFile.GAMES))
            faults.add(Fault.ofFile(FolderFile.GAMES, "this file is needed: the facts of the Games"));
        return folder;
    }

    boolean has(String file) {
        return files.containsKey(file);
    }

    /** Text of a file that is there; null when it is no text. */
    String text(String file) {
        return files.get(file);
    }

    /** Rows of a file that is there; without a header when it is no text. */
    <T> CsvContents<T> rows(String file, CsvForm<T> form) {
        String text = text(file);
        return text == null ? new CsvContents<>() : CsvFile.readAll(form, text);
    }

    private void add(String name, byte[] bytes, Faults faults) {
        if (!FolderFile.NAMES.contains(name)) {
            faults.add(Fault.ofFile(name, "this file is not known here; known are " + FolderFile.NAMES));
            return;
        }
        int broken = rowThatIsNoText(bytes);
        if (broken > 0)
            faults.add(new Fault(name, broken, null, null, "not readable as UTF-8 from this row on; save it as UTF-8"));
        files.put(name, broken > 0 ? null : withoutMark(new String(bytes, StandardCharsets.UTF_8)));
    }

    /** 0 when all rows are text. Decoded piece by piece, for the whole may be large. */
    private static int rowThatIsNoText(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer piece = CharBuffer.allocate(PIECE);
        ByteBuffer left = ByteBuffer.wrap(bytes);
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) result = decoder.decode(left, piece.clear(), true);
        if (!result.isError()) return 0;
        int row = 1;
        for (int at = 0; at < left.position(); at++) if (bytes[at] == '\n') row++;
        return row;
    }

    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
