package org.flambeau.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The end of a part's log, for the sentence that says why it did not start. */
public final class LogTail {

    private static final int BYTES = 3_000;
    private static final String DISK_FULL = "No space left on device";

    private LogTail() {}

    /** What the log ends with, and in plain words when the disk was full. */
    public static String of(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(BYTES, file.length())];
            file.seek(file.length() - bytes.length);
            file.readFully(bytes);
            String end = new String(bytes, StandardCharsets.UTF_8).strip();
            String plainly = end.contains(DISK_FULL) ? "The disk of " + log.getParent() + " is full. " : "";
            return plainly + "The end of " + log + ":\n" + end;
        } catch (IOException e) {
            return "(its log " + log + " is not readable)";
        }
    }
}
