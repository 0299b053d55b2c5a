package org.flambeau.messaging.inbox;

import java.util.Set;
import org.flambeau.messaging.sql.Trip;

/**
 * One consumer of events with its own memory of what it has applied. {@link Inbox} has an event read and its effect made in a
 * transaction of its own, together with the row that remembers the version: both commit or neither.
 */
public interface InboxConsumer {

    /** Name in the inbox, in metrics and in the name of the dead-letter topic; never changes. */
    String name();

    /** Types that {@link #read} understands. */
    Set<String> understands();

    /** Types that come on the same topics and are of no interest here; every other type is a dead letter. */
    default Set<String> ignores() {
        return Set.of();
    }

    /**
     * Types that come many at once and that nobody waits for: several that follow each other under one key may be applied in
     * one transaction.
     */
    default Set<String> together() {
        return Set.of();
    }

    /** Whether every version of an aggregate must be seen, or only the newest. */
    Versions versions();

    /**
     * Reads one event, in the transaction of the inbox, and has no effect yet: it may have been applied before, or must wait.
     *
     * @param questions what is asked here goes along with the look at what was applied, and behind its lock
     * @return its effect
     * @throws UnreadableEvent when the payload is not what the type promises
     */
    Effect read(IncomingEvent event, Trip questions);

    /** What an event does, in the transaction that it was read in. */
    @FunctionalInterface
    interface Effect {

        /**
         * @param writes what is changed here goes along with the mark of the event as applied, when this has returned
         * @throws UnreadableEvent when the payload is not what the type promises
         */
        void make(Trip writes);
    }

    enum Versions {
        /** A version that is ahead waits until the missing ones have come; their owner is asked to resend. */
        EVERY,
        /** An older version is skipped, a newer one is applied whatever is missing between. */
        NEWEST
    }
}
