package org.flambeau.messaging.inbox;

import java.util.Set;

/**
 * One consumer of events with its own memory of what it has applied. {@link Inbox} calls {@link #apply} in a
 * transaction of its own, together with the row that remembers the version: both commit or neither.
 */
public interface InboxConsumer {

    /** Name in the inbox, in metrics and in the name of the dead-letter topic; never changes. */
    String name();

    /** Types that {@link #apply} understands. */
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
     * Applies one event, in the transaction of the inbox.
     *
     * @throws UnreadableEvent when the payload is not what the type promises
     */
    void apply(IncomingEvent event);

    enum Versions {
        /** A version that is ahead waits until the missing ones have come; their owner is asked to resend. */
        EVERY,
        /** An older version is skipped, a newer one is applied whatever is missing between. */
        NEWEST
    }
}
