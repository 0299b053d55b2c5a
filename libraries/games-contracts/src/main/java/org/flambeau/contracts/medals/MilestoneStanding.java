package org.flambeau.contracts.medals;

/** The medals of one organisation at the moment of a milestone. */
public record MilestoneStanding(String organisation, int gold, int silver, int bronze) {}
