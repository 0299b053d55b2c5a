package org.flambeau.medals.podium;

import java.util.List;
import org.flambeau.contracts.medals.MedalChange;
import org.flambeau.contracts.medals.MilestoneChanged;
import org.flambeau.contracts.medals.TableChange;

/**
 * What a change of a podium would do. Nothing of it was stored or published.
 *
 * @param podium the podium as it would stand
 * @param changes what it would do, medal by medal; none when everything stands already
 * @param table what would become of the medal table, null when everything stands already
 * @param milestones what would be reached, have other facts or be taken back
 */
public record PodiumPreview(
        PodiumView podium, List<MedalChange> changes, TableChange table, List<MilestoneChanged> milestones) {

    static PodiumPreview of(PodiumKey key, RecordedPodium recorded) {
        PodiumView podium = PodiumView.of(key, recorded.podium());
        if (recorded.change() == null) return new PodiumPreview(podium, List.of(), null, List.of());
        return new PodiumPreview(
                podium, recorded.change().changes(), recorded.change().table(), recorded.milestones());
    }
}
