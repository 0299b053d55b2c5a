package org.flambeau.ceremony.victory;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.flambeau.contracts.medals.CompetitorKind;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.contracts.medals.PodiumStatus;

/**
 * A sheet as JSON.
 *
 * @param award 1, or 2, 3, ... for a re-award
 * @param ceremony code of the linked ceremony, null until the sheet is accepted
 * @param atStake while the sheet is held: whose medal may change
 * @param arrangement what the producer has set; it can be sent back by PUT
 * @param revisions what the podium did to the sheet, oldest first
 */
public record SheetAnswer(
        String event,
        int award,
        VictorySheet.Kind kind,
        VictorySheet.State state,
        Map<String, String> names,
        Map<String, String> disciplineNames,
        long podiumVersion,
        PodiumStatus podiumStatus,
        String ceremony,
        List<VictoryFinding> findings,
        List<Name> atStake,
        ArrangementBody arrangement,
        List<Line> called,
        List<MedalColour> vacant,
        List<FlagPoles.Pole> poles,
        List<CallSheet.Anthem> anthems,
        List<String> languages,
        List<CallSheet.Step> steps,
        Duration duration,
        List<SheetRevision> revisions) {

    /** A name in short. */
    public record Name(MedalColour medal, String organisation, String code, String name) {
        static Name of(Medallist medallist) {
            return new Name(medallist.medal(), medallist.organisation(), medallist.code(), medallist.name());
        }
    }

    /**
     * One who is called, with everything that whoever announces must have before the eyes at once.
     *
     * @param announced name of the organisation per language of announcement
     * @param flagText the flag itself as text, left out where it is no country's
     */
    public record Line(
            int order,
            MedalColour medal,
            int rank,
            String organisation,
            Map<String, String> announced,
            String flagText,
            CompetitorKind kind,
            String code,
            String name,
            List<Medallist.Person> members,
            Emblem emblem) {
        static Line of(CallSheet.Called called) {
            return new Line(
                    called.order(),
                    called.medal(),
                    called.rank(),
                    called.organisation(),
                    called.announced(),
                    called.emblem().flagAsText(),
                    called.kind(),
                    called.code(),
                    called.name(),
                    called.members(),
                    called.emblem());
        }
    }

    static SheetAnswer of(EventVictories victories, VictorySheet sheet, CallSheet call, List<VictoryFinding> findings) {
        EventPodium podium = victories.podium();
        return new SheetAnswer(
                podium.event(),
                sheet.award(),
                sheet.kind(),
                sheet.state(),
                podium.names(),
                podium.disciplineNames(),
                podium.version(),
                podium.status(),
                sheet.accepted() ? sheet.ceremonyOf(podium.event()) : null,
                findings,
                sheet.state() == VictorySheet.State.HELD
                        ? sheet.called().stream().map(Name::of).toList()
                        : null,
                ArrangementBody.of(sheet.arrangement()),
                call.called().stream().map(Line::of).toList(),
                call.vacant(),
                call.poles(),
                call.anthems(),
                call.languages(),
                call.steps(),
                call.duration(),
                sheet.revisions());
    }
}
