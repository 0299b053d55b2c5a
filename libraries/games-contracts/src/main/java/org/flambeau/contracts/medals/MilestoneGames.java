package org.flambeau.contracts.medals;

/** An earlier Games, by its code in the register of history, with its year. */
public record MilestoneGames(String games, int year) {}
