package org.flambeau.system;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Takes the lines out of an answer in chunks (RFC 9112, section 7.1), in whatever parts it comes. */
public final class Chunks {

    /** The answer is not 200. */
    public static final class NotTaken extends IllegalStateException {
        NotTaken(String answer) {
            super("not taken: " + answer);
        }
    }

    private enum Part {
        HEAD,
        SIZE,
        DATA,
        END
    }

    private final Consumer<String> lines;
    private final int longest;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final StringBuilder frame = new StringBuilder();
    private Part part = Part.HEAD;
    private boolean taken;
    private int left;

    /** @param lines is told each line of what is in the chunks */
    public Chunks(Consumer<String> lines) {
        this(lines, Integer.MAX_VALUE);
    }

    /** @param longest how many bytes of a line are told; who reads for thousands has no time for more than it needs */
    public Chunks(Consumer<String> lines, int longest) {
        this.lines = lines;
        this.longest = longest;
    }

    public void take(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            if (part == Part.DATA) {
                data(bytes);
                continue;
            }
            byte next = bytes.get();
            if (next != '\n') frame.append((char) next);
            else framed(frame.toString().strip());
        }
    }

    /** As far as the line, the chunk and what has come go. */
    private void data(ByteBuffer bytes) {
        int from = bytes.position();
        int most = Math.min(left, bytes.remaining());
        int length = 0;
        while (length < most && bytes.get(from + length) != '\n') length++;
        byte[] kept = new byte[Math.min(length, longest - line.size())];
        bytes.get(kept);
        line.writeBytes(kept);
        boolean whole = length < most;
        if (whole) {
            lines.accept(line.toString(StandardCharsets.UTF_8));
            line.reset();
            length++;
        }
        bytes.position(from + length);
        left -= length;
        if (left == 0) part = Part.END;
    }

    private void framed(String text) {
        frame.setLength(0);
        switch (part) {
            case HEAD -> head(text);
            case SIZE -> {
                left = Integer.parseInt(text, 16);
                // A stream that the service has ended is taken no further.
                if (left == 0) throw new NotTaken("the stream was ended");
                part = Part.DATA;
            }
            case END -> part = Part.SIZE;
            case DATA -> throw new IllegalStateException("within a chunk");
        }
    }

    private void head(String text) {
        if (!taken && !text.contains(" 200 ")) throw new NotTaken(text);
        taken = true;
        if (text.isEmpty()) part = Part.SIZE;
    }
}
