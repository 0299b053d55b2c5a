package org.flambeau.medals.bulk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.flambeau.http.Refusal;

/**
 * Takes the files of one folder out of a zip, in memory and within bounds: at most 20 entries and 16 MiB in all, whatever
 * the zip says about itself. The files may stand in one folder of any name.
 */
final class ZipReader {

    private static final int MOST_ENTRIES = 20;
    private static final int MOST_BYTES = 16 << 20;
    private static final int END_RECORD = 0x06054b50;
    private static final int END_RECORD_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xffff;

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private int entries;
    private String root;
    private int bytesLeft = MOST_BYTES;

    private ZipReader() {}

    /**
     * Files by name, without the folder that they stand in.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is no zip or a broken or encrypted one, or when its names leave the folder; 413 when it
     *     is more than is taken
     */
    static Map<String, byte[]> read(byte[] zip) {
        ZipReader reader = new ZipReader();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) reader.take(entry, in);
        } catch (IOException | IllegalArgumentException e) {
            throw malformed(null, "this zip cannot be read (" + e.getMessage() + "); send it whole and not encrypted");
        }
        if (reader.entries == 0 || reader.entries != entriesTold(zip))
            throw malformed(null, "expected a whole zip of the folder of a Games");
        return reader.files;
    }

    private void take(ZipEntry entry, ZipInputStream in) throws IOException {
        if (++entries > MOST_ENTRIES)
            throw tooLarge("more than " + MOST_ENTRIES + " entries", MOST_ENTRIES + " entries");
        String name = nameOf(entry);
        byte[] bytes = in.readNBytes(bytesLeft + 1);
        if (bytes.length > bytesLeft)
            throw tooLarge("more than " + MOST_BYTES + " bytes unpacked", MOST_BYTES + " bytes, unpacked,");
        bytesLeft -= bytes.length;
        if (entry.isDirectory()) return;
        if (files.putIfAbsent(name, bytes) != null)
            throw malformed(entry.getName(), "this file stands twice in the zip");
    }

    /** Without the one folder that all may stand in. */
    private String nameOf(ZipEntry entry) {
        String name = entry.getName();
        if (name.startsWith("/") || name.contains("\\") || name.matches("(.*/)?\\.\\.(/.*)?"))
            throw malformed(name, "names in the zip must stay within its folder");
        String folder = name.substring(0, name.indexOf('/') + 1);
        if (root == null) root = folder;
        if (!root.equals(folder)) throw malformed(name, "all files of the zip must stand in one folder");
        return name.substring(folder.length());
    }

    /** A zip that was cut short lacks the record at its end, which tells how many entries it has. */
    private static int entriesTold(byte[] zip) {
        ByteBuffer record = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int earliest = Math.max(0, zip.length - END_RECORD_BYTES - LONGEST_COMMENT);
        for (int at = zip.length - END_RECORD_BYTES; at >= earliest; at--)
            if (record.getInt(at) == END_RECORD) return Short.toUnsignedInt(record.getShort(at + 10));
        return -1;
    }

    private static RuntimeException malformed(String value, String detail) {
        return Refusal.malformed("body", value, detail);
    }

    private static RuntimeException tooLarge(String value, String most) {
        return Refusal.of(413, "Body too large", "body", value, "at most " + most + " are taken");
    }
}
