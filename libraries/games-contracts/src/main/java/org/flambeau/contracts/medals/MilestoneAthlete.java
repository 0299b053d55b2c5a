package org.flambeau.contracts.medals;

/**
 * The person that a milestone is about.
 *
 * @param code unique within the Games
 */
public record MilestoneAthlete(String code, String name) {}
