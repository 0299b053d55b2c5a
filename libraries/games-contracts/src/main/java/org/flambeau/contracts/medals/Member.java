package org.flambeau.contracts.medals;

/**
 * A person of a team.
 *
 * @param code athlete code, unique within the Games
 * @param gender {@code M} or {@code W}, null when not told
 * @param organisation the person's own organisation in a team of several, null when it is the team's
 */
public record Member(String code, String name, String gender, String organisation) {}
