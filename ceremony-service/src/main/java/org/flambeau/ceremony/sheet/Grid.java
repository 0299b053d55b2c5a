package org.flambeau.ceremony.sheet;

import java.util.List;

/** A sheet as it was sent, whatever its form: lines of cells. */
record Grid(List<Line> lines) {

    /** @param number as a spreadsheet counts, the first line is 1 */
    record Line(int number, List<Cell> cells) {

        Cell cell(int index) {
            return index < cells.size() ? cells.get(index) : Cell.of("");
        }

        boolean isBlank() {
            return cells.stream()
                    .allMatch(cell -> cell.broken() == null && cell.text().isBlank());
        }
    }

    /** @param broken why it has no text of its own, null when it has */
    record Cell(String text, String broken) {

        static Cell of(String text) {
            return new Cell(Guard.bare(text.strip()), null);
        }
    }
}
