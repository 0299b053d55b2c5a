package org.flambeau.ceremony.runningorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.CeremonyKey;

/** Every version that a running order ever had. Append-only: the database refuses to rewrite it. */
@ApplicationScoped
public class RunningOrderHistory {

    private final VersionRows rows;

    RunningOrderHistory(VersionRows rows) {
        this.rows = rows;
    }

    /**
     * A version in a list.
     *
     * @param correction why what was over is written otherwise, null where nothing was
     */
    public record Version(long version, String editedBy, Instant editedAt, String correction) {}

    /**
     * Keeps the version that a change has made.
     *
     * @param correction why what was over is written otherwise, null where nothing was
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Ceremony ceremony, Instant at, String correction) {
        VersionEntity row = new VersionEntity();
        row.games = ceremony.key().games();
        row.ceremony = ceremony.key().ceremony();
        row.version = ceremony.order().version();
        row.editedBy = ceremony.order().editedBy();
        row.editedAt = at;
        row.correction = correction;
        row.content = RunningOrderBody.of(ceremony.order());
        rows.persist(row);
    }

    /** The versions before that one, newest first. */
    @Transactional
    public List<Version> before(CeremonyKey key, long version, int most) {
        return rows.before(key, version, most).stream()
                .map(row -> new Version(row.version, row.editedBy, row.editedAt, row.correction))
                .toList();
    }

    /** A version as it stood; empty when there is none of that number, or when it is older than this history. */
    @Transactional
    public Optional<RunningOrderBody> content(CeremonyKey key, long version) {
        return rows.of(key, version).map(row -> row.content);
    }

    /** What has changed from a version to the present one; empty when that version is not known. */
    @Transactional
    List<Difference.Change> since(Ceremony now, long version) {
        return content(now.key(), version)
                .map(then -> Difference.between(then, RunningOrderBody.of(now.order())))
                .orElse(List.of());
    }
}
