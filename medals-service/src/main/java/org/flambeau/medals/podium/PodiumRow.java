package org.flambeau.medals.podium;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.flambeau.contracts.medals.Revision;
import org.flambeau.medals.json.JsonText;

/**
 * A podium as it is kept. After a reset it stays without content: versions go on.
 *
 * @param version 0 when there never was one
 * @param content none before the first entry and after a reset
 */
record PodiumRow(long version, Optional<PodiumVersion> content) {

    static final PodiumRow NONE = new PodiumRow(0, Optional.empty());

    /** The columns that are read, in this order. */
    static final String COLUMNS = "version, content, revision, ever_official, effective_at, recorded_at";

    static PodiumRow read(ResultSet row) throws SQLException {
        long version = row.getLong(1);
        String content = row.getString(2);
        if (content == null) return new PodiumRow(version, Optional.empty());
        String revision = row.getString(3);
        return new PodiumRow(
                version,
                Optional.of(new PodiumVersion(
                        version,
                        JsonText.read(content, PodiumContent.class),
                        revision == null ? null : JsonText.read(revision, Revision.class),
                        row.getBoolean(4),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        row.getObject(6, OffsetDateTime.class).toInstant())));
    }
}
