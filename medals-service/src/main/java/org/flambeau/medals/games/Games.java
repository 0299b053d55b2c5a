package org.flambeau.medals.games;

/**
 * A registered Games.
 *
 * @param version 1, 2, 3, ... rising with every change of the facts and every reset
 */
public record Games(String code, long version, GamesFacts facts) {}
