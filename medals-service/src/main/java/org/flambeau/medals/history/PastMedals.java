package org.flambeau.medals.history;

/**
 * The medals of one organisation at an earlier Games. The organisation may be one that exists no more.
 *
 * @param games code of the earlier Games
 */
public record PastMedals(int year, String games, String organisation, int gold, int silver, int bronze) {}
