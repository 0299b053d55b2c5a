package org.flambeau.contracts.notifications;

/** From what must interrupt to what may wait. */
public enum Urgency {
    HIGH,
    NORMAL,
    LOW
}
