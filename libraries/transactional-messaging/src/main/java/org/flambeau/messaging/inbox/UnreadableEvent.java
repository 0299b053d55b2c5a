package org.flambeau.messaging.inbox;

/** What came cannot be read and never will be: it goes to the dead letters and other keys go on. */
public class UnreadableEvent extends RuntimeException {
    public UnreadableEvent(String reason) {
        super(reason);
    }
}
