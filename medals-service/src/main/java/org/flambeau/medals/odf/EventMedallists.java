package org.flambeau.medals.odf;

import java.time.LocalDate;
import java.util.List;
import org.flambeau.contracts.medals.CompetitorKind;
import org.flambeau.contracts.medals.MedalColour;

/**
 * The medals of one event, gold first.
 *
 * @param event code of the event
 */
public record EventMedallists(String event, List<Medallist> medallists) {

    /**
     * Who holds one medal.
     *
     * @param date the sporting day of the medal
     * @param athletes codes of the people: the athlete, or the members of the team as far as they were told
     */
    public record Medallist(
            MedalColour medal,
            LocalDate date,
            String competitor,
            CompetitorKind kind,
            String organisation,
            List<String> athletes) {}
}
