package org.flambeau.medals.podium;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.flambeau.medals.milestone.Milestones;
import org.flambeau.medals.organisation.Organisation;
import org.flambeau.medals.organisation.Organisations;

/** All versions of all podiums of a Games, to be read and added to as a whole. */
@ApplicationScoped
public class PodiumHistory {

    private final PodiumRepository podiums;
    private final RevisionRepository revisions;
    private final Organisations organisations;
    private final RecordPodium recordPodium;
    private final Milestones milestones;
    private final EntityManager database;

    PodiumHistory(
            PodiumRepository podiums,
            RevisionRepository revisions,
            Organisations organisations,
            RecordPodium recordPodium,
            Milestones milestones,
            EntityManager database) {
        this.podiums = podiums;
        this.revisions = revisions;
        this.organisations = organisations;
        this.recordPodium = recordPodium;
        this.milestones = milestones;
        this.database = database;
    }

    /** What is stored, by event. */
    public Map<String, StoredHistory> of(String games) {
        Map<String, List<RevisionView>> versions = new HashMap<>();
        for (RevisionEntity revision : revisions.list("games = ?1 order by event, version", games))
            versions.computeIfAbsent(revision.event, event -> new ArrayList<>()).add(revision.read());
        Map<String, StoredHistory> stored = new HashMap<>();
        for (PodiumEntity podium : podiums.list("games", games))
            stored.put(podium.event, new StoredHistory(podium.version, versions.getOrDefault(podium.event, List.of())));
        return stored;
    }

    /**
     * Writes and publishes versions in the order in which they are given, then the milestones that come of them, in the transaction of the caller and under the lock
     * of the Games.
     *
     * @param caller who did it where a version does not tell
     */
    public void append(String games, List<JudgedVersion> versions, String caller) {
        Map<String, Organisation> known = organisations.read(games).stream()
                .collect(Collectors.toMap(Organisation::code, organisation -> organisation));
        // What is written of podiums needs the organisations and events that entities were given.
        database.flush();
        for (JudgedVersion version : versions)
            recordPodium.recordAlone(
                    new PodiumKey(games, version.event()),
                    version.proposal(),
                    known,
                    version.recordedBy() == null ? caller : version.recordedBy());
        if (!versions.isEmpty()) milestones.recompute(games);
    }
}
