package org.flambeau.ceremony.show;

import org.flambeau.contracts.ceremonies.CeremonyState;

/** A ceremony in a list: its facts and where it stands, without its running order. */
public record Listed(String code, CeremonyState state, CeremonyFacts facts) {}
