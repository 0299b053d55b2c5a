package org.flambeau.medals.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.flambeau.contracts.medals.Competitor;
import org.flambeau.contracts.medals.CompetitorKind;
import org.flambeau.contracts.medals.Member;
import org.flambeau.messaging.sql.Statements;
import org.flambeau.messaging.sql.Trip;

/**
 * The medals of all versions of all podiums, in a form that can be asked: by organisation, athlete, day, moment. Written
 * with the podium, in its transaction and under the lock of its Games.
 */
@ApplicationScoped
public class Awards {

    private static final String SPAN = """
            insert into podium_span (games, event, version, official, finished, effective_at)
            values (?, ?, ?, ?, ?, ?)""";
    private static final String AWARD = """
            insert into awarded_medal
                (games, event, version, place_no, medal, organisation, kind, competitor_code, competitor, medal_date,
                 awarded_at, present)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true)""";
    private static final String HOLDER = """
            insert into medal_holder
                (games, event, version, place_no, member_no, athlete, name, gender, organisation)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String NO_HOLDER = "delete from medal_holder where games = ? and event = ?";
    private static final String SUPERSEDED =
            "update podium_span set superseded_at = ? where games = ? and event = ? and superseded_at is null";
    private static final String NOT_PRESENT =
            "update awarded_medal set present = false where games = ? and event = ? and present";

    private final Statements statements;

    Awards(Statements statements) {
        this.statements = statements;
    }

    /** Makes this version the present one of its podium, among other changes. */
    public void write(Trip trip, Span span, List<Award> awards) {
        if (span.version() > 1) supersede(trip, span);
        trip.change(
                SPAN, span.games(), span.event(), span.version(), span.official(), span.finished(), span.effectiveAt());
        for (int place = 0; place < awards.size(); place++) write(trip, span, place, awards.get(place));
    }

    /** @param place from 0, in the order of the podium's medals */
    private static void write(Trip trip, Span span, int place, Award award) {
        Competitor competitor = award.competitor();
        trip.change(
                AWARD,
                span.games(),
                span.event(),
                span.version(),
                place,
                award.medal().name(),
                award.organisation(),
                competitor.kind().name(),
                competitor.code(),
                competitor.name(),
                award.medalDate(),
                award.awardedAt());
        List<Member> people = people(competitor);
        for (int member = 0; member < people.size(); member++) {
            Member person = people.get(member);
            trip.change(
                    HOLDER,
                    span.games(),
                    span.event(),
                    span.version(),
                    place,
                    member,
                    person.code(),
                    person.name(),
                    person.gender(),
                    person.organisation() == null ? award.organisation() : person.organisation());
        }
    }

    /** Who holds the medal: the athlete, or every member of the team; nobody for a team whose members were not told. */
    private static List<Member> people(Competitor competitor) {
        return competitor.kind() == CompetitorKind.ATHLETE
                ? List.of(new Member(competitor.code(), competitor.name(), null, null))
                : competitor.members();
    }

    private static void supersede(Trip trip, Span span) {
        trip.change(NO_HOLDER, span.games(), span.event());
        trip.change(SUPERSEDED, span.effectiveAt(), span.games(), span.event());
        trip.change(NOT_PRESENT, span.games(), span.event());
    }

    /** Takes away all that a Games has. */
    public void forget(String games) {
        Trip trip = statements.trip();
        for (String kept : List.of("medal_holder", "awarded_medal", "podium_span"))
            trip.change("delete from " + kept + " where games = ?", games);
        trip.make();
    }
}
