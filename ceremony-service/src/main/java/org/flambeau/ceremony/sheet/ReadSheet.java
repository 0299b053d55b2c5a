package org.flambeau.ceremony.sheet;

import java.util.List;
import org.flambeau.ceremony.runningorder.RunningOrderBody;

/**
 * What a sheet asks for.
 *
 * @param order the whole running order as it is to be
 * @param texts texts of the crew that differ
 */
record ReadSheet(RunningOrderBody order, List<CrewText> texts) {

    /** @param text null to clear it */
    record CrewText(String segment, String column, String text) {}
}
