package org.flambeau.ceremony.show;

/**
 * A transaction has locked this ceremony, as every change of it does. Who observes it after the commit learns that
 * there may be something new, in whatever table.
 */
public record CeremonyTouched(CeremonyKey key) {}
