package org.flambeau.medals.pulse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.flambeau.medals.rule.Code;

/**
 * Tells whether what was read of a Games still holds, so that answers can be kept in memory. What this replica changed it
 * knows at the commit; what another one changed it sees when its knowledge is older than {@link #TRUSTED}. While nobody
 * reads, nothing is asked of the database.
 */
@ApplicationScoped
public class Pulse {

    /** For so long a replica may answer without having asked the database. */
    public static final Duration TRUSTED = Duration.ofMillis(20);

    private static final String ASK = """
            select g.version, coalesce(t.version, 0),
                   coalesce(max(r.version) filter (where r.name = 'organisations'), 0),
                   coalesce(max(r.version) filter (where r.name = 'events'), 0),
                   coalesce(max(r.version) filter (where r.name = 'history'), 0)
              from games g
              left join medal_table t on t.games = g.code
              left join register r on r.games = g.code
             where g.code = ?
             group by g.version, t.version""";

    private final DataSource database;
    private final TransactionSynchronizationRegistry transactions;
    private final ConcurrentMap<String, Beat> beats = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    Pulse(DataSource database, TransactionSynchronizationRegistry transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** The present stamp if it is known; never waits. */
    public Optional<Stamp> known(String games) {
        return Optional.ofNullable(beats.get(games)).filter(this::holds).map(Beat::stamp);
    }

    /** The present stamp, asked of the database if need be; none for a Games that does not exist. */
    public Optional<Stamp> present(String games) {
        // The database refuses what can be no code, such as a text with a NUL.
        if (!Code.GAMES.fits(games)) return Optional.empty();
        Beat beat = beats.compute(games, (code, before) -> before != null && holds(before) ? before : ask(code));
        return Optional.ofNullable(beat).map(Beat::stamp);
    }

    /**
     * The stamp of what the running transaction sees.
     *
     * @throws IllegalStateException when the Games does not exist
     */
    public Stamp seen(String games) {
        Beat beat = ask(games);
        if (beat == null) throw new IllegalStateException("no such Games: " + games);
        return beat.stamp();
    }

    /** To be called in the transaction of every change of a Games: after its commit nothing older is trusted. */
    public void changing() {
        transactions.registerInterposedSynchronization(new AfterCommit());
    }

    private boolean holds(Beat beat) {
        return beat.changes() == changes.get() && System.nanoTime() - beat.at() < TRUSTED.toNanos();
    }

    /** The counter is read first: a change that commits while the database answers makes the answer one not to trust. */
    private Beat ask(String games) {
        long changesBefore = changes.get();
        long at = System.nanoTime();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ASK)) {
            select.setString(1, games);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) return null;
                Stamp stamp = new Stamp(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
                return new Beat(stamp, at, changesBefore);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the versions of " + games + " cannot be read", e);
        }
    }

    /**
     * @param at {@link System#nanoTime()} when it was asked
     * @param changes how many changes this replica had committed then
     */
    private record Beat(Stamp stamp, long at, long changes) {}

    private final class AfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) changes.incrementAndGet();
        }
    }
}
