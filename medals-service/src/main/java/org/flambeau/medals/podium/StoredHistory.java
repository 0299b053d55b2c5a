package org.flambeau.medals.podium;

import java.util.List;

/**
 * What is stored of one podium.
 *
 * @param lastVersion number of its last version, those before a reset among them; 0 when there never was one
 * @param versions its versions, the newest last; those before a reset are gone
 */
public record StoredHistory(long lastVersion, List<RevisionView> versions) {

    /** Of an event that never had a podium. */
    public static final StoredHistory NONE = new StoredHistory(0, List.of());
}
