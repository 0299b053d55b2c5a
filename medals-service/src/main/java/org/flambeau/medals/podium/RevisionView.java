package org.flambeau.medals.podium;

import java.time.Instant;
import java.util.List;
import org.flambeau.contracts.medals.PodiumStatus;
import org.flambeau.contracts.medals.Revision;
import org.flambeau.contracts.medals.VacantPlace;

/**
 * A version of a podium that was published.
 *
 * @param effectiveAt when the public could know
 * @param recordedAt when the service knew
 * @param recordedBy whose token it came with
 * @param revision why it was changed, null when no reason was needed
 */
public record RevisionView(
        long version,
        PodiumStatus status,
        Instant effectiveAt,
        Instant recordedAt,
        String recordedBy,
        List<Medal> medals,
        List<VacantPlace> vacant,
        String exception,
        Revision revision) {

    PodiumContent content() {
        return new PodiumContent(status, medals, vacant, exception);
    }

    /** The podium as it stood with this version, after the version before. */
    PodiumVersion version(PodiumVersion before) {
        boolean everOfficial = status == PodiumStatus.OFFICIAL || before != null && before.everOfficial();
        return new PodiumVersion(version, content(), revision, everOfficial, effectiveAt, recordedAt);
    }

    /**
     * Versions, the newest last.
     *
     * @param next what to send as {@code after} for the following ones, null when there are none yet
     */
    public record Page(List<RevisionView> items, Long next) {}
}
