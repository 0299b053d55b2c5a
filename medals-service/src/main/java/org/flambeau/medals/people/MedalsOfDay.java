package org.flambeau.medals.people;

import java.time.LocalDate;

/** How many medals of each colour a sporting day brought. */
public record MedalsOfDay(LocalDate day, int gold, int silver, int bronze, int total) {}
