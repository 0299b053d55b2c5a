package org.flambeau.ceremony.parade;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flambeau.ceremony.parade.delegation.Delegation;
import org.flambeau.ceremony.parade.delegation.DelegationList;
import org.flambeau.ceremony.parade.delegation.Edition;
import org.flambeau.ceremony.parade.order.ParadeOrder;
import org.flambeau.ceremony.parade.order.Place;
import org.flambeau.ceremony.parade.pace.Forecast;
import org.flambeau.ceremony.parade.pace.Forecasting;
import org.flambeau.ceremony.parade.pace.Marcher;
import org.flambeau.ceremony.parade.pace.StepOffPlan;
import org.flambeau.ceremony.show.CeremonyKey;

/**
 * A parade as it stands. Once something was recorded on the night, order and names are those of the versions that it began
 * with; only flag-bearers, who change at the last minute, are always the newest.
 *
 * @param delegations those that the parade goes by
 * @param newest the newest list
 * @param approval the last one, of whatever version; null for none
 */
public record Parade(
        CeremonyKey key,
        Edition<ParadeSettings> settings,
        Edition<DelegationList> delegations,
        DelegationList newest,
        Approval approval,
        Night night) {

    /** Whether what stands here is what was approved; an edit of the parade or of the delegations ends it. */
    boolean isApproved() {
        return approval != null
                && approval.version() == settings.version()
                && approval.delegationsVersion() == delegations.version();
    }

    /** Whether anything was recorded on the night. */
    boolean hasBegun() {
        return night.first().isPresent();
    }

    /** The same parade as it had happened by an instant. */
    Parade until(Instant asOf) {
        return new Parade(key, settings, delegations, newest, approval, night.until(asOf));
    }

    /** The same parade after an act. */
    Parade after(ParadeAct act) {
        return new Parade(key, settings, delegations, newest, approval, night.and(act));
    }

    ParadeSettings content() {
        return settings.content();
    }

    /** The order as it stands: who has withdrawn has left it, and those behind have closed up. */
    List<Place> order() {
        Map<String, ParadeAct> withdrawn = night.withdrawn();
        return order(delegations.content().delegations().stream()
                .filter(delegation -> !withdrawn.containsKey(delegation.organisation()))
                .toList());
    }

    private List<Place> order(List<Delegation> of) {
        return ParadeOrder.of(content().rules(), content().occasion(), of);
    }

    Delegation delegation(String organisation) {
        return delegations.content().find(organisation).orElseThrow();
    }

    /** The delegation with its newest flag-bearers; as it was when it is not in the newest list any more. */
    Delegation flagBearersOf(String organisation) {
        return newest.find(organisation).orElseGet(() -> delegation(organisation));
    }

    Optional<Venue> venue(String code) {
        return content().venues().stream()
                .filter(venue -> venue.code().equals(code))
                .findFirst();
    }

    /** The step-off plan of a venue for the order as it stands. */
    StepOffPlan plan(Venue venue) {
        return StepOffPlan.of(start(venue), marchers(venue, order()), content().pace());
    }

    /** What is expected at a venue, measured against the plan with everybody who was to march. */
    Forecast forecast(Venue venue, Instant asOf) {
        List<Marcher> all = marchers(venue, order(delegations.content().delegations()));
        Instant plannedEnd = StepOffPlan.of(start(venue), all, content().pace()).end();
        return new Forecasting(
                        start(venue), marchers(venue, order()), content().pace(), night.steppedOff(venue.code()), asOf)
                .against(plannedEnd);
    }

    Marcher marcher(String organisation) {
        Integer athletes = delegation(organisation).athletes();
        return new Marcher(organisation, athletes == null ? 0 : athletes);
    }

    private List<Marcher> marchers(Venue venue, List<Place> order) {
        return order.stream()
                .map(Place::organisation)
                .filter(venue::has)
                .map(this::marcher)
                .toList();
    }

    private Instant start(Venue venue) {
        return content().plannedStart().plus(venue.offset());
    }
}
