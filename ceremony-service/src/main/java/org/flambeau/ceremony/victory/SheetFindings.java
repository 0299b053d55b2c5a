package org.flambeau.ceremony.victory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.flambeau.ceremony.victory.VictoryFinding.Code;
import org.flambeau.contracts.medals.MedalColour;

/** What is not as it should be on a sheet, before anybody is called: what blocks first. */
final class SheetFindings {

    private SheetFindings() {}

    static List<VictoryFinding> of(EventVictories victories, VictorySheet sheet, CallSheet call, Emblems emblems) {
        if (sheet.state() == VictorySheet.State.DONE) return List.of();
        List<VictoryFinding> findings = new ArrayList<>();
        ofTheResult(victories, sheet, findings);
        Set<String> organisations = new TreeSet<>();
        call.called().forEach(called -> organisations.add(called.organisation()));
        for (String organisation : organisations)
            EmblemCheck.of(organisation, emblems, victories.podium().unranked()).ifPresent(findings::add);
        if (victories.outrun())
            findings.add(VictoryFinding.of(
                    Code.CHANGED_WHILE_RUNNING,
                    false,
                    "the podium has changed since the ceremony began: what differs is re-awarded after its end"));
        ofTheArrangement(sheet, call, findings);
        return List.copyOf(findings);
    }

    private static void ofTheResult(EventVictories victories, VictorySheet sheet, List<VictoryFinding> findings) {
        if (sheet.state() == VictorySheet.State.HELD)
            findings.add(VictoryFinding.of(
                    Code.ON_HOLD,
                    true,
                    "the result is " + victories.podium().status()
                            + ": the ceremony waits until it is official again"));
        if (sheet.state() == VictorySheet.State.WITHDRAWN)
            findings.add(VictoryFinding.of(Code.WITHDRAWN, true, "nobody is to be given a medal any more"));
        else if (victories.podium().placesOpen())
            findings.add(VictoryFinding.of(
                    Code.PLACES_OPEN, true, "a place of the podium is neither filled nor declared vacant"));
    }

    private static void ofTheArrangement(VictorySheet sheet, CallSheet call, List<VictoryFinding> findings) {
        if (sheet.arrangement().venue() == null)
            findings.add(VictoryFinding.of(Code.VENUE_MISSING, false, "no venue is set"));
        for (MedalColour medal : MedalColour.values()) {
            boolean given = call.called().stream().anyMatch(called -> called.medal() == medal);
            boolean presented =
                    sheet.arrangement().presenters().stream().anyMatch(presenter -> presenter.handsMedalTo(medal));
            if (given && !presented)
                findings.add(VictoryFinding.of(Code.PRESENTER_MISSING, false, "nobody is named to present " + medal));
        }
        for (CallSheet.Called called : call.called())
            for (String language : call.languages())
                if (!called.announced().containsKey(language))
                    findings.add(VictoryFinding.nameMissing(called.organisation(), language));
    }
}
