package org.flambeau.ceremony.show;

/** A ceremony in a list, without its running order. */
public record Listed(String code, Lifecycle state, CeremonyFacts facts) {}
