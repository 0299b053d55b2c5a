package org.flambeau.contracts.medals;

/** A place that will not be filled, with the reason. */
public record VacantPlace(MedalColour medal, String reason) {}
