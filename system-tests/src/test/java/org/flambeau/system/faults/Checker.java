package org.flambeau.system.faults;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.flambeau.contracts.Aggregates;
import org.flambeau.contracts.Topics;
import org.flambeau.system.faults.Evidence.StoredNotification;
import org.flambeau.system.faults.Evidence.StoredPodium;
import org.flambeau.system.faults.Evidence.TopicRecord;

/** Says what in the evidence of a run breaks a promise of the suite. It looks at nothing else. */
final class Checker {

    private final String games;
    private final Evidence evidence;
    private final List<String> broken = new ArrayList<>();

    private Checker(String games, Evidence evidence) {
        this.games = games;
        this.evidence = evidence;
    }

    /** Every broken promise, in words; none is an empty list. */
    static List<String> broken(String games, Evidence evidence) {
        Checker checker = new Checker(games, evidence);
        checker.operations();
        checker.versions();
        checker.topics();
        checker.published();
        checker.notifications();
        checker.subscribers();
        checker.tables();
        evidence.waiting().forEach((service, depth) -> {
            if (depth != 0) checker.say("%s has %d events that are not published", service, depth);
        });
        return checker.broken;
    }

    /** Acknowledged is stored once, refused is not stored, unknown at most once, and nothing else is there. */
    private void operations() {
        Map<String, Long> stored = evidence.podiums().stream()
                .collect(
                        Collectors.groupingBy(podium -> podium.event() + " " + podium.winner(), Collectors.counting()));
        for (Operation operation : evidence.history()) {
            String name = operation.event() + " " + operation.winner();
            long times = stored.getOrDefault(name, 0L);
            stored.remove(name);
            switch (operation.outcome()) {
                case OK -> {
                    if (times != 1) say("%s was acknowledged and is stored %d times", name, times);
                }
                case REFUSED -> {
                    if (times != 0) say("%s was refused and is stored", name);
                }
                case UNKNOWN -> {
                    if (times > 1) say("%s is stored %d times", name, times);
                }
            }
        }
        stored.keySet().forEach(name -> say("%s is stored and nobody wanted it", name));
    }

    /** Versions of each podium in the store are 1, 2, 3, ... */
    private void versions() {
        Map<String, List<Long>> versions = new TreeMap<>();
        evidence.podiums().stream()
                .sorted(Comparator.comparing(StoredPodium::version))
                .forEach(podium -> versions.computeIfAbsent(podium.event(), event -> new ArrayList<>())
                        .add(podium.version()));
        versions.forEach((event, found) -> counts("versions of " + event + " in the store", 0, found));
    }

    /** Per aggregate, after dropping duplicates, 1, 2, 3, ... in order; a key lies in one partition. */
    private void topics() {
        Set<String> seen = new HashSet<>();
        Map<String, List<Long>> versions = new LinkedHashMap<>();
        Map<String, Integer> partitions = new HashMap<>();
        for (TopicRecord record : evidence.records()) {
            Integer other = partitions.putIfAbsent(record.topic() + " " + record.key(), record.partition());
            if (other != null && other != record.partition())
                say(
                        "key %s of %s lies in partitions %d and %d",
                        record.key(), record.topic(), other, record.partition());
            if (seen.add(record.topic() + " " + record.id()))
                versions.computeIfAbsent(record.topic() + " " + record.aggregate(), aggregate -> new ArrayList<>())
                        .add(record.version());
        }
        versions.forEach((aggregate, found) -> counts(aggregate, 0, found));
    }

    /** Every stored version of a podium is on its topic, every notification on its own, and nothing that is not stored. */
    private void published() {
        Set<String> stored = evidence.podiums().stream()
                .map(podium -> Aggregates.eventId(Aggregates.podium(games, podium.event()), podium.version()))
                .collect(Collectors.toSet());
        same("podiums", stored, ids(Topics.MEDALS, Aggregates.podium(games, "")));
        Set<String> numbered = evidence.notifications().stream()
                .map(told -> Aggregates.eventId(Aggregates.notifications(games), told.sequence()))
                .collect(Collectors.toSet());
        same("notifications", numbered, ids(Topics.NOTIFICATIONS, Aggregates.notifications(games)));
    }

    /** 1, 2, 3, ..., and each event told once. */
    private void notifications() {
        counts(
                "notifications in the store",
                0,
                evidence.notifications().stream()
                        .map(StoredNotification::sequence)
                        .toList());
        Map<String, Long> causes = evidence.notifications().stream()
                .filter(told -> told.cause() != null)
                .collect(Collectors.groupingBy(StoredNotification::cause, TreeMap::new, Collectors.counting()));
        causes.forEach((cause, times) -> {
            if (times > 1) say("%s was told by %d notifications", cause, times);
        });
        for (String id : ids(Topics.MEDALS, "")) if (!causes.containsKey(id)) say("%s was never told", id);
    }

    private void subscribers() {
        long head = evidence.notifications().size();
        evidence.subscribers().forEach((name, ledger) -> {
            counts(name, ledger.startsAfter(), ledger.sequences());
            long last = ledger.startsAfter() + ledger.sequences().size();
            if (last < head) say("%s was told %d of %d notifications", name, last, head);
        });
    }

    /** The last version of each podium gives its gold medal. */
    private void tables() {
        Map<String, StoredPodium> last = new HashMap<>();
        for (StoredPodium podium : evidence.podiums())
            last.merge(podium.event(), podium, (one, other) -> one.version() > other.version() ? one : other);
        Map<String, Integer> counted = new TreeMap<>();
        last.values().forEach(podium -> counted.merge(podium.organisation(), 1, Integer::sum));
        if (!counted.equals(evidence.storedTable()))
            say("the table in the store is %s, its podiums make %s", evidence.storedTable(), counted);
        if (!counted.equals(evidence.toldTable()))
            say("the table that was told is %s, the podiums make %s", evidence.toldTable(), counted);
    }

    private Set<String> ids(String topic, String aggregates) {
        return evidence.records().stream()
                .filter(record ->
                        record.topic().equals(topic) && record.aggregate().startsWith(aggregates))
                .map(TopicRecord::id)
                .collect(Collectors.toSet());
    }

    private void same(String what, Set<String> stored, Set<String> told) {
        stored.stream().filter(id -> !told.contains(id)).forEach(id -> say("%s is stored and not on the topic", id));
        told.stream().filter(id -> !stored.contains(id)).forEach(id -> say("%s is on the topic and not stored", id));
        if (stored.isEmpty()) say("no %s at all", what);
    }

    /** Numbers go on by one. */
    private void counts(String what, long after, List<Long> numbers) {
        long expected = after;
        for (long number : numbers)
            if (number != ++expected) {
                say("%s: %d comes where %d should", what, number, expected);
                return;
            }
    }

    private void say(String words, Object... facts) {
        broken.add(words.formatted(facts));
    }
}
