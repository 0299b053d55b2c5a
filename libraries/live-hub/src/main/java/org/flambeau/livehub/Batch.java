package org.flambeau.livehub;

import java.util.ArrayList;
import java.util.List;

/**
 * What a view shows of entries that follow each other: one write of every subscriber that stands there.
 *
 * @param after the cursor that it follows
 * @param last the last entry that it covers, wanted or not
 * @param entries how many entries it tells
 */
record Batch(long after, long last, int entries, List<Frame> frames) {

    /** As one buffer, for many subscribers. */
    Batch asOne() {
        return frames.size() < 2 ? this : new Batch(after, last, entries, List.of(Frame.joined(frames)));
    }

    /** Collects entries until the write is as large as a write may be. */
    static final class Builder<S, C> {
        private final View<S, C> view;
        private final long after;
        private final int mostBytes;
        private final List<Frame> messages = new ArrayList<>();
        private final List<Entry<C>> covered = new ArrayList<>();
        private int bytes;

        Builder(View<S, C> view, long after, int mostBytes) {
            this.view = view;
            this.after = after;
            this.mostBytes = mostBytes;
        }

        boolean isFull() {
            return bytes >= mostBytes;
        }

        boolean isEmpty() {
            return covered.isEmpty();
        }

        void add(Entry<C> entry) {
            covered.add(entry);
            if (!view.wants(entry.content())) return;
            Frame message = entry.frames(view.protocol()).message();
            messages.add(message);
            bytes += message.length();
        }

        Batch build() {
            List<Frame> frames = new ArrayList<>(messages.size() + 1);
            Frame state = view.withState() ? state() : null;
            if (state != null) frames.add(state);
            frames.addAll(messages);
            return new Batch(after, last(), messages.size(), frames);
        }

        private Frame state() {
            if (covered.size() == 1)
                return covered.get(0).frames(view.protocol()).state();
            return view.protocol()
                    .conflated(last(), covered.stream().map(Entry::content).toList());
        }

        private long last() {
            return covered.get(covered.size() - 1).sequence();
        }
    }
}
