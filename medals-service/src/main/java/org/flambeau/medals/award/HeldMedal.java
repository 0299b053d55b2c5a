package org.flambeau.medals.award;

/**
 * A medal of the present version of a podium with one person who holds it, alone or in a team.
 *
 * @param athlete code of the person
 */
public record HeldMedal(String athlete, String name, CountedMedal medal) {}
