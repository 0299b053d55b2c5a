package org.flambeau.medals.book;

/**
 * A person who holds a medal.
 *
 * @param gender {@code M} or {@code W}; null when it was neither told nor follows from an event for men or women
 * @param organisation the person's own
 */
public record Athlete(String code, String name, String gender, String organisation) {}
