package org.flambeau.ceremony.crew;

/** A text of the crew as JSON. */
public record CellBody(String text) {}
