package org.flambeau.ceremony.victory;

import java.time.Instant;
import java.util.List;
import org.flambeau.contracts.medals.PodiumStatus;

/**
 * A version of the podium that changed the sheet or its standing.
 *
 * @param at when medals-service knew
 * @param reason why an official podium was changed, null when none was told
 * @param changes what became of the names, against the revision before; against what was handed over on a sheet that is done
 */
public record SheetRevision(
        long podiumVersion, PodiumStatus status, Instant at, String reason, List<NameChange> changes) {

    public SheetRevision {
        changes = List.copyOf(changes);
    }

    static SheetRevision of(EventPodium podium, List<NameChange> changes) {
        return new SheetRevision(podium.version(), podium.status(), podium.at(), podium.reason(), changes);
    }
}
