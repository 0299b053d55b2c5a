package org.flambeau.ceremony.parade;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.flambeau.ceremony.parade.delegation.Delegation;
import org.flambeau.ceremony.parade.delegation.Exemption;
import org.flambeau.ceremony.parade.order.Place;
import org.flambeau.ceremony.parade.order.RuleSet;
import org.flambeau.ceremony.parade.pace.Forecast;
import org.flambeau.ceremony.parade.pace.StepOff;
import org.flambeau.ceremony.parade.pace.StepOffPlan;

/**
 * A parade for the production alone.
 *
 * @param asOf the instant that the forecasts are true at
 * @param settings what PUT takes
 * @param rules the rule set as it stood when it was chosen
 * @param order those that march, each place explained
 */
public record ParadeAnswer(
        String games,
        String ceremony,
        long version,
        long delegationsVersion,
        State state,
        String editedBy,
        Approval approval,
        Instant asOf,
        ParadeBody settings,
        RuleSet rules,
        List<Line> order,
        List<Withdrawn> withdrawn,
        List<VenuePlan> venues,
        List<ParadeFinding> findings) {

    /** Where a parade stands. */
    public enum State {
        DRAFT,
        APPROVED,
        /** Something was recorded on the night: nobody edits it. */
        BEGUN
    }

    /** @param length how long it takes to pass */
    public record Line(
            int place,
            String organisation,
            Place.Reason reason,
            List<Announcement> announcements,
            Integer athletes,
            Duration length,
            List<String> flagBearers,
            Exemption flagBearersExemption,
            Instant embargoUntil) {}

    /** A delegation that left on the night. */
    public record Withdrawn(String organisation, String reason, Instant at, String by) {}

    /**
     * @param total from the first step-off to the end, for the order as it stands
     * @param stepOffs the plan of the order as it stands
     * @param expected the forecast
     */
    public record VenuePlan(
            String venue,
            String name,
            Instant start,
            Instant end,
            Duration total,
            List<StepOff> stepOffs,
            VenueOutlook expected,
            List<StepOff> steppedOff,
            List<String> notRecorded,
            Map<String, List<StepOff>> toCome) {}

    static ParadeAnswer of(Parade parade, Instant asOf) {
        Parade then = parade.until(asOf);
        return new ParadeAnswer(
                parade.key().games(),
                parade.key().ceremony(),
                parade.settings().version(),
                parade.delegations().version(),
                state(parade),
                parade.settings().editedBy(),
                parade.isApproved() ? parade.approval() : null,
                asOf,
                ParadeBody.of(parade.content()),
                parade.content().rules(),
                then.order().stream().map(place -> line(then, place)).toList(),
                then.night().withdrawn().values().stream()
                        .map(act -> new Withdrawn(act.organisation(), act.reason(), act.at(), act.by()))
                        .toList(),
                parade.content().venues().stream()
                        .map(venue -> plan(then, venue, asOf))
                        .toList(),
                ParadeCheck.of(then));
    }

    private static State state(Parade parade) {
        if (parade.hasBegun()) return State.BEGUN;
        return parade.isApproved() ? State.APPROVED : State.DRAFT;
    }

    private static Line line(Parade parade, Place place) {
        Delegation delegation = parade.delegation(place.organisation());
        Delegation newest = parade.flagBearersOf(place.organisation());
        return new Line(
                place.place(),
                place.organisation(),
                place.reason(),
                Announcement.of(delegation, parade.content().languages()),
                delegation.athletes(),
                parade.content().pace().length(parade.marcher(place.organisation())),
                newest.flagBearers(),
                newest.flagBearersExemption(),
                newest.embargoUntil());
    }

    private static VenuePlan plan(Parade parade, Venue venue, Instant asOf) {
        StepOffPlan plan = parade.plan(venue);
        Forecast forecast = parade.forecast(venue, asOf);
        return new VenuePlan(
                venue.code(),
                venue.name(),
                plan.start(),
                plan.end(),
                plan.total(),
                plan.stepOffs(),
                VenueOutlook.of(venue.code(), forecast),
                forecast.steppedOff(),
                forecast.notRecorded(),
                Map.of(
                        "atPlannedPace", forecast.atPlannedPace().stepOffs(),
                        "atObservedPace", forecast.atObservedPace().stepOffs()));
    }
}
