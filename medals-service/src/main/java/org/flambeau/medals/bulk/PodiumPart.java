package org.flambeau.medals.bulk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flambeau.contracts.medals.EventDescription;
import org.flambeau.medals.games.GamesFacts;
import org.flambeau.medals.podium.HistoryJudge;
import org.flambeau.medals.podium.JudgedVersion;
import org.flambeau.medals.podium.StoredHistory;
import org.flambeau.medals.rule.Violation;

/** The podiums of a folder beside those that are stored: which versions are new, and what keeps them from being taken. */
final class PodiumPart {

    private final FolderPodiums podiums;
    private final Map<String, StoredHistory> stored;
    private final Faults faults;
    private final List<JudgedVersion> accepted = new ArrayList<>();

    PodiumPart(FolderPodiums podiums, Map<String, StoredHistory> stored, Faults faults) {
        this.podiums = podiums;
        this.stored = stored;
        this.faults = faults;
    }

    /**
     * Judges every podium; what follows a faulty version of its event is left unjudged.
     *
     * @param organisations codes that the Games will know
     */
    void judge(GamesFacts facts, RegisterPart<EventDescription> events, Set<String> organisations, Instant now) {
        if (!podiums.isReadable()) return;
        Map<String, EventDescription> sound = new HashMap<>();
        Set<String> known = new HashSet<>();
        for (int place = 0; place < events.items().size(); place++) {
            EventDescription event = events.items().get(place);
            known.add(event.code());
            if (events.isSound(place)) sound.put(event.code(), event);
        }
        podiums.byEvent().forEach((code, versions) -> {
            if (!known.contains(code))
                faults.add(new Fault(
                        FolderFile.PODIUMS,
                        versions.get(0).row(),
                        "event",
                        code,
                        "the Games has no event of this code; add it to " + FolderFile.EVENTS));
            else if (sound.containsKey(code))
                judge(
                        new HistoryJudge(
                                facts,
                                sound.get(code),
                                organisations,
                                stored.getOrDefault(code, StoredHistory.NONE),
                                now),
                        versions);
        });
        accepted.sort(Comparator.comparing(JudgedVersion::effectiveAt).thenComparing(JudgedVersion::event));
    }

    /** The new versions by the moment at which the public could know them, as they will be published. */
    List<JudgedVersion> accepted() {
        return accepted;
    }

    ImportReport.PodiumPart report() {
        Set<String> touched = new HashSet<>();
        accepted.forEach(version -> touched.add(version.event()));
        int extended = (int) touched.stream()
                .filter(event -> !stored.getOrDefault(event, StoredHistory.NONE)
                        .versions()
                        .isEmpty())
                .count();
        return new ImportReport.PodiumPart(
                touched.size() - extended, extended, podiums.byEvent().size() - touched.size(), accepted.size());
    }

    private void judge(HistoryJudge judge, List<FolderVersion> versions) {
        for (FolderVersion version : versions) {
            if (!version.isSound()) return;
            Optional<Violation> violation = judge.next(version.told());
            if (violation.isPresent()) {
                faults.add(version.fault(violation.get()));
                return;
            }
        }
        judge.end()
                .ifPresent(violation ->
                        faults.add(versions.get(versions.size() - 1).fault(violation)));
        accepted.addAll(judge.accepted());
    }
}
