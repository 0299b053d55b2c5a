package org.flambeau.ceremony.crew;

/**
 * A column of its own that a department keeps beside the running order.
 *
 * @param code unique within the ceremony
 * @param cellsVersion rises with every text of the column that changes
 */
public record CrewColumn(String code, String title, String department, long cellsVersion) {}
