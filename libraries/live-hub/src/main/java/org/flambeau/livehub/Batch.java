package org.flambeau.livehub;

import io.vertx.core.buffer.Buffer;
import java.util.List;

/** Entries that follow each other, as one write. */
record Batch(long after, long last, int entries, Buffer wire) {

    static Batch of(long after, List<Entry> entries) {
        Buffer wire = Buffer.buffer(entries.stream().mapToInt(Entry::length).sum());
        entries.forEach(entry -> entry.appendTo(wire));
        return new Batch(after, entries.get(entries.size() - 1).sequence(), entries.size(), wire);
    }
}
