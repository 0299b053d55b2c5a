package org.flambeau.ceremony.sheet;

import java.util.List;

/** A running order as texts: a row per segment, as many cells in each as there are headers. */
record Table(List<String> headers, List<Row> rows) {

    record Row(String segment, List<String> cells) {}
}
