package org.flambeau.medals.podium;

import java.util.List;
import org.flambeau.contracts.medals.MilestoneChanged;
import org.flambeau.contracts.medals.PodiumChanged;

/**
 * A podium after somebody asked for a change of it.
 *
 * @param change what was published of it, null when everything stood already
 * @param milestones what was published of milestones after it
 */
record RecordedPodium(PodiumVersion podium, PodiumChanged change, List<MilestoneChanged> milestones) {

    static RecordedPodium unchanged(PodiumVersion podium) {
        return new RecordedPodium(podium, null, List.of());
    }
}
