package org.flambeau.messaging.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flambeau.contracts.Aggregates;
import org.flambeau.contracts.EventTypes;
import org.flambeau.contracts.Topics;
import org.flambeau.contracts.messaging.ResendRequested;
import org.flambeau.messaging.outbox.Outbox;
import org.flambeau.messaging.outbox.OutgoingEvent;

/** Asks the owner of an aggregate for the versions that a consumer misses, through the outbox. */
@ApplicationScoped
public class MissingVersions {

    /**
     * What waits, unless the version before it lies with the dead letters: that one came, and the operator has it. The
     * pauses between two requests double from ten seconds to an hour.
     */
    private static final String GAPS = """
            select g.consumer, g.topic, g.aggregate, g.missing
            from (select w.consumer, w.topic, w.aggregate, coalesce(max(i.version), 0) + 1 as missing
                  from inbox_waiting w left join inbox i on i.consumer = w.consumer and i.aggregate = w.aggregate
                  group by w.consumer, w.topic, w.aggregate) g
            cross join lateral
                 (select count(*) as times, max(o.recorded_at) as last from outbox o
                  where o.topic = 'games.resend-requests.v1' and o.aggregate = 'resend/' || g.consumer || '/' || g.aggregate) r
            where (r.last is null or r.last < clock_timestamp()
                     - make_interval(secs => least(3600, 10 * power(2, least(r.times, 20) - 1))))
              and not exists (select 1 from dead_letter d
                  where d.consumer = g.consumer and d.replayed_at is null
                    and d.headers ->> 'ce_id' = g.aggregate || '/' || g.missing)
            limit 100""";

    private static final String OPEN_LETTER =
            "select 1 from dead_letter where consumer = ? and replayed_at is null and headers ->> 'ce_id' = ? limit 1";

    private static final String NEXT_REQUEST = "select count(*) + 1 from outbox where topic = ? and aggregate = ?";

    private final DataSource database;
    private final Outbox outbox;
    private final Clock clock;

    MissingVersions(DataSource database, Outbox outbox, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Asks, in the running transaction, for an aggregate's versions from one on, unless that one is an open dead letter. */
    void ask(ResendRequested request) throws SQLException {
        if (isDeadLetter(request)) return;
        String aggregate = "resend/" + request.consumer() + "/" + request.aggregate();
        outbox.append(new OutgoingEvent(
                Topics.RESEND_REQUESTS,
                request.aggregate(),
                EventTypes.RESEND_REQUESTED,
                aggregate,
                next(aggregate),
                Instant.now(clock),
                request));
    }

    /** Asks again for everything that still waits. */
    public void askAgain() throws SQLException {
        for (ResendRequested gap : gaps())
            QuarkusTransaction.requiringNew().call(() -> {
                ask(gap);
                return null;
            });
    }

    private boolean isDeadLetter(ResendRequested request) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OPEN_LETTER)) {
            select.setString(1, request.consumer());
            select.setString(2, Aggregates.eventId(request.aggregate(), request.fromVersion()));
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private List<ResendRequested> gaps() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(GAPS);
                ResultSet rows = select.executeQuery()) {
            List<ResendRequested> gaps = new ArrayList<>();
            while (rows.next())
                gaps.add(new ResendRequested(rows.getString(2), rows.getString(3), rows.getLong(4), rows.getString(1)));
            return gaps;
        }
    }

    private long next(String aggregate) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(NEXT_REQUEST)) {
            select.setString(1, Topics.RESEND_REQUESTS);
            select.setString(2, aggregate);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
