package org.flambeau.ceremony.parade;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.flambeau.ceremony.http.Sent;
import org.flambeau.ceremony.parade.order.Place;
import org.flambeau.http.Refusal;

/** Reads what somebody records on the night, and refuses what does not go with the parade as it stands. */
final class ActReading {

    /** The clock of whoever records may be this much ahead of ours. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private static final int LONGEST_REASON = 200;
    private static final int MOST_ACTS = 5000;

    private final Parade parade;
    private final int run;
    private final ActBody sent;
    private final String by;
    private final Instant now;

    ActReading(Parade parade, int run, ActBody sent, String by, Instant now) {
        this.parade = parade;
        this.run = run;
        this.sent = sent;
        this.by = by;
        this.now = now;
    }

    ParadeAct stepOff() {
        Venue venue = venue();
        checkDelegation();
        Map<String, Instant> steppedOff = parade.night().steppedOff(venue.code());
        boolean gone = steppedOff.containsKey(sent.delegation());
        if (sent.takesBack()) {
            if (!gone)
                throw Refusal.conflict("delegation", sent.delegation(), "no step-off of it is recorded at this venue");
            return act(ParadeAct.Kind.STEP_OFF_TAKEN_BACK, venue.code(), reason());
        }
        if (parade.night().withdrawn().containsKey(sent.delegation()))
            throw Refusal.conflict("delegation", sent.delegation(), "it has withdrawn; take that back first");
        if (!venue.has(sent.delegation()))
            throw Refusal.unprocessable("delegation", sent.delegation(), "it does not march at " + venue.code());
        if (gone)
            throw Refusal.conflict(
                    "delegation", sent.delegation(), "it has stepped off at " + steppedOff.get(sent.delegation()));
        return act(ParadeAct.Kind.STEPPED_OFF, venue.code(), Sent.optional("reason", sent.reason(), LONGEST_REASON));
    }

    ParadeAct withdrawal() {
        if (sent.venue() != null)
            throw Refusal.unprocessable(
                    "venue", sent.venue(), "a delegation withdraws from every venue: leave this out");
        checkDelegation();
        boolean gone = parade.night().withdrawn().containsKey(sent.delegation());
        if (sent.takesBack()) {
            if (!gone) throw Refusal.conflict("delegation", sent.delegation(), "it has not withdrawn");
            return act(ParadeAct.Kind.WITHDRAWAL_TAKEN_BACK, null, reason());
        }
        if (gone) throw Refusal.conflict("delegation", sent.delegation(), "it has withdrawn already");
        for (Venue venue : parade.content().venues())
            if (parade.night().steppedOff(venue.code()).containsKey(sent.delegation()))
                throw Refusal.conflict(
                        "delegation", sent.delegation(), "it has stepped off at " + venue.code() + " already");
        return act(ParadeAct.Kind.WITHDRAWN, null, reason());
    }

    private Venue venue() {
        List<Venue> venues = parade.content().venues();
        if (sent.venue() == null && venues.size() == 1) return venues.get(0);
        return parade.venue(sent.venue())
                .orElseThrow(() -> Refusal.unprocessable(
                        "venue",
                        sent.venue(),
                        "expected one of " + venues.stream().map(Venue::code).toList()));
    }

    private void checkDelegation() {
        boolean known = parade.night().withdrawn().containsKey(sent.delegation())
                || parade.order().stream().map(Place::organisation).anyMatch(code -> code.equals(sent.delegation()));
        if (!known)
            throw Refusal.unprocessable(
                    "delegation", sent.delegation(), "no delegation of this code marches in this parade");
    }

    private String reason() {
        return Sent.required("reason", sent.reason(), LONGEST_REASON);
    }

    private ParadeAct act(ParadeAct.Kind kind, String venue, String reason) {
        if (!parade.hasBegun() && !parade.isApproved())
            throw Refusal.conflict("state", "DRAFT", "this parade is not approved");
        if (parade.night().acts().size() >= MOST_ACTS)
            throw Refusal.conflict("state", "BEGUN", "at most " + MOST_ACTS + " acts are recorded of one run");
        Instant at = sent.at() == null ? now : Sent.instant("at", sent.at());
        if (at.isAfter(now.plus(TOLERANCE)))
            throw Refusal.unprocessable("at", sent.at(), "this is still to come: it is " + now + " now");
        return new ParadeAct(
                kind,
                run,
                sent.delegation(),
                venue,
                at,
                now,
                by,
                reason,
                parade.settings().version(),
                parade.delegations().version());
    }
}
