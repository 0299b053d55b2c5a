package org.flambeau.ceremony.sheet;

/**
 * What is wrong in one cell.
 *
 * @param row as a spreadsheet counts, the headers being the first
 * @param column its header
 */
record SheetFault(int row, String column, String value, String detail) {}
