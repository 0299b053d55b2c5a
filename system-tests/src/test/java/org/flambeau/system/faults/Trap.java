package org.flambeau.system.faults;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Waits on a {@link Link} for one thing that a service is about to say. From that moment on nothing that the service
 * says on that connection comes through, and the moment is known.
 */
final class Trap {

    /** How the request begins by which a consumer acknowledges: api key 8 in two bytes (Kafka protocol guide, "api keys"). */
    private static final String OFFSET_COMMIT = "\0\b";

    /** Looks at what a client says on one connection, in the parts in which it comes. */
    interface Ear {
        /** Whether it has been said, now or before. */
        boolean hears(byte[] bytes, int length);
    }

    private final Supplier<Ear> ears;
    private final CompletableFuture<Void> sprung = new CompletableFuture<>();

    private Trap(Supplier<Ear> ears) {
        this.ears = ears;
    }

    /** A statement to PostgreSQL that contains a text; the driver must not name its statements. */
    static Trap sql(String text) {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        return new Trap(() -> new TextEar(wanted));
    }

    /** What the consumers of a group acknowledge to Kafka. */
    static Trap acknowledgement(String group) {
        return new Trap(() -> new RequestEar(group));
    }

    Ear ear() {
        return ears.get();
    }

    void spring() {
        sprung.complete(null);
    }

    /** Done once it has been said. */
    CompletableFuture<Void> sprung() {
        return sprung;
    }

    private static final class TextEar implements Ear {
        private final byte[] wanted;
        private byte[] tail = {};
        private boolean heard;

        TextEar(byte[] wanted) {
            this.wanted = wanted;
        }

        @Override
        public boolean hears(byte[] bytes, int length) {
            byte[] all = Arrays.copyOf(tail, tail.length + length);
            System.arraycopy(bytes, 0, all, tail.length, length);
            for (int at = 0; !heard && at + wanted.length <= all.length; at++)
                heard = Arrays.equals(all, at, at + wanted.length, wanted, 0, wanted.length);
            tail = Arrays.copyOfRange(all, Math.max(0, all.length - wanted.length + 1), all.length);
            return heard;
        }
    }

    /** Requests are a length of four bytes and what it counts, which begins with the api key and soon names the group. */
    private static final class RequestEar implements Ear {
        private static final int BEGINNING = 256;

        private final String group;
        private final ByteArrayOutputStream request = new ByteArrayOutputStream();
        private int length;
        private int lengthBytes;
        private int left;
        private boolean heard;

        RequestEar(String group) {
            this.group = group;
        }

        @Override
        public boolean hears(byte[] bytes, int count) {
            for (int at = 0; at < count && !heard; at++) take(bytes[at]);
            return heard;
        }

        private void take(byte next) {
            if (lengthBytes < Integer.BYTES) {
                length = length << Byte.SIZE | next & 0xff;
                if (++lengthBytes == Integer.BYTES) left = length;
                return;
            }
            if (request.size() < BEGINNING) request.write(next);
            if (--left > 0) return;
            String beginning = request.toString(StandardCharsets.ISO_8859_1);
            heard = beginning.startsWith(OFFSET_COMMIT) && beginning.contains(group);
            request.reset();
            length = 0;
            lengthBytes = 0;
        }
    }
}
