package org.flambeau.ceremony.show;

/**
 * A change of a ceremony was stored. Fired inside the transaction of the change, which holds the lock of the ceremony: what
 * observes it commits together with the change.
 */
public record CeremonyKept(Ceremony ceremony) {}
