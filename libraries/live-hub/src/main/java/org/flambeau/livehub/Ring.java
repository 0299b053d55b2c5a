package org.flambeau.livehub;

import java.util.concurrent.atomic.AtomicReferenceArray;

/** The newest entries of a channel: one writer, any number of readers, no locks. Older entries are written over. */
final class Ring<C> {

    private final AtomicReferenceArray<Entry<C>> slots;
    private final int mask;

    Ring(int capacity) {
        if (capacity < 2 || Integer.bitCount(capacity) != 1)
            throw new IllegalArgumentException("the ring's capacity must be a power of two: " + capacity);
        this.slots = new AtomicReferenceArray<>(capacity);
        this.mask = capacity - 1;
    }

    int capacity() {
        return mask + 1;
    }

    void put(Entry<C> entry) {
        slots.set(slot(entry.sequence()), entry);
    }

    /** Drops all entries. */
    void clear() {
        for (int slot = 0; slot < slots.length(); slot++) slots.set(slot, null);
    }

    /** The entry, null when it was never here or has been written over. */
    Entry<C> get(long sequence) {
        Entry<C> entry = slots.get(slot(sequence));
        return entry != null && entry.sequence() == sequence ? entry : null;
    }

    private int slot(long sequence) {
        return (int) (sequence & mask);
    }
}
