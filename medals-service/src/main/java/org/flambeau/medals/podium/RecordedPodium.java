package org.flambeau.medals.podium;

import org.flambeau.contracts.medals.PodiumChanged;

/**
 * A podium after somebody asked for a change of it.
 *
 * @param change what was published of it, null when everything stood already
 */
record RecordedPodium(PodiumVersion podium, PodiumChanged change) {

    static RecordedPodium unchanged(PodiumVersion podium) {
        return new RecordedPodium(podium, null);
    }
}
