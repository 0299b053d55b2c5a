package org.flambeau.ceremony.sheet;

/** How a sheet is packed into a file. */
interface SheetForm {

    /** Most lines that are read; a running order has at most 500 segments. */
    int MOST_LINES = 1_000;

    /** Most cells of a line that are read. */
    int MOST_CELLS = 100;

    byte[] write(Table table);

    /**
     * Reads a file.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is not of this form, 413 when it is more than is
     *     taken
     */
    Grid read(byte[] file);
}
