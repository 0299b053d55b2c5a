package org.flambeau.medals.book;

import org.flambeau.contracts.medals.EventDescription;
import org.flambeau.medals.award.PresentMedal;

/**
 * A medal and one of those who hold it: a medal of a team is held by each of its members.
 *
 * @param athlete null for a team whose members were not told
 */
public record Holding(PresentMedal medal, EventDescription event, Athlete athlete) {}
