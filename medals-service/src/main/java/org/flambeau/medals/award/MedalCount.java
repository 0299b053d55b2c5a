package org.flambeau.medals.award;

import org.flambeau.contracts.medals.Category;

/**
 * Medals of one organisation in the events of one category.
 *
 * @param notOfficial how many of them are not official yet
 */
public record MedalCount(String organisation, Category category, int gold, int silver, int bronze, int notOfficial) {}
