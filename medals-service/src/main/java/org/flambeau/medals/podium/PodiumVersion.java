package org.flambeau.medals.podium;

import java.time.Instant;
import org.flambeau.contracts.medals.Revision;

/**
 * A podium as it stands.
 *
 * @param revision why it was changed last, null when no reason was needed
 * @param everOfficial whether a version of it was official since it was created
 */
record PodiumVersion(
        long version,
        PodiumContent content,
        Revision revision,
        boolean everOfficial,
        Instant effectiveAt,
        Instant recordedAt) {}
