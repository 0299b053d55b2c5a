package org.flambeau.medals.podium;

import java.util.List;
import java.util.Map;
import org.flambeau.contracts.medals.EventDescription;
import org.flambeau.contracts.medals.PlacedMedal;
import org.flambeau.contracts.medals.PodiumChanged;
import org.flambeau.contracts.medals.TableChange;
import org.flambeau.medals.organisation.Organisation;

/** Puts a new version of a podium into the published language. */
final class PodiumAnnouncement {

    private PodiumAnnouncement() {}

    /**
     * @param before the version before, null for the first and the first after a reset
     * @param organisations at least those of both versions
     */
    static PodiumChanged of(
            PodiumKey key,
            EventDescription event,
            PodiumVersion before,
            PodiumVersion after,
            Map<String, Organisation> organisations,
            TableChange table) {
        PodiumContent content = after.content();
        List<Medal> medalsBefore = before == null ? List.of() : before.content().medals();
        return new PodiumChanged(
                key.games(),
                event,
                after.version(),
                content.status(),
                before == null ? null : before.content().status(),
                after.effectiveAt(),
                after.recordedAt(),
                content.medals().stream()
                        .map(medal -> placed(medal, organisations))
                        .toList(),
                content.vacant(),
                content.exception(),
                after.revision(),
                PodiumChanges.between(medalsBefore, content.medals(), organisations),
                table);
    }

    private static PlacedMedal placed(Medal medal, Map<String, Organisation> organisations) {
        return new PlacedMedal(
                medal.medal(),
                medal.organisation(),
                organisations.get(medal.organisation()).names(),
                medal.awardedAt(),
                medal.medalDate(),
                medal.competitor());
    }
}
