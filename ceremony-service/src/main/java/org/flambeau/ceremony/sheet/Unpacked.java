package org.flambeau.ceremony.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.flambeau.http.Refusal;

/**
 * Unpacks a workbook within bounds and hands it on unpacked, so that what reads it meets no other zip than the one that
 * was measured here: at most 200 entries and 16 MiB, whatever the zip says about itself.
 */
final class Unpacked {

    private static final int MOST_ENTRIES = 200;
    private static final int MOST_BYTES = 16 << 20;

    private Unpacked() {}

    /**
     * The same workbook as a zip that packs nothing.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is no zip, 413 when it is more than is taken
     */
    static byte[] of(byte[] workbook) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Set<String> names = new HashSet<>();
        int left = MOST_BYTES;
        try (ZipFile in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                byte[] content = content(in, entry, left);
                left -= content.length;
                if (left < 0) throw tooLarge("more than " + MOST_BYTES + " bytes unpacked");
                if (names.size() == MOST_ENTRIES) throw tooLarge("more than " + MOST_ENTRIES + " entries");
                if (!names.add(entry.getName())) throw malformed("an entry stands twice in it");
                out.putNextEntry(stored(entry.getName(), content));
                out.write(content);
                out.closeEntry();
            }
        } catch (IOException | IllegalArgumentException e) {
            throw malformed(e.getMessage());
        }
        return bytes.toByteArray();
    }

    /** One byte more than is left, when there is more. */
    private static byte[] content(ZipFile zip, ZipArchiveEntry entry, int left) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(left + 1);
        }
    }

    private static ZipEntry stored(String name, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCompressedSize(content.length);
        entry.setCrc(sum.getValue());
        return entry;
    }

    private static RuntimeException malformed(String reason) {
        return Refusal.malformed("body", null, "this is no XLSX workbook: " + reason);
    }

    private static RuntimeException tooLarge(String value) {
        return Refusal.of(
                413,
                "Body too large",
                "body",
                value,
                "a workbook has at most " + MOST_ENTRIES + " entries and " + MOST_BYTES + " bytes, unpacked");
    }
}
