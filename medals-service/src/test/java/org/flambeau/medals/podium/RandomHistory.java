package org.flambeau.medals.podium;

import static org.flambeau.contracts.medals.PodiumStatus.OFFICIAL;
import static org.flambeau.contracts.medals.PodiumStatus.PROTESTED;
import static org.flambeau.contracts.medals.PodiumStatus.PROVISIONAL;
import static org.flambeau.contracts.medals.PodiumStatus.UNOFFICIAL;
import static org.flambeau.contracts.medals.PodiumStatus.WITHDRAWN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.flambeau.contracts.medals.Competitor;
import org.flambeau.contracts.medals.CompetitorKind;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.contracts.medals.PodiumStatus;
import org.flambeau.contracts.medals.Revision;

/** A random life of a few podiums, with a plain memory of it to count from. */
final class RandomHistory {

    static final List<String> EVENTS = List.of("E1", "E2", "E3");
    static final List<String> ORGANISATIONS = List.of("AAA", "BBB", "CCC", "DDD", "EEE");

    private static final Instant BEGIN = Instant.parse("2024-08-05T10:00:00Z");
    /** Podiums by their medals: whole ones, ties, and such with undecided places (marked by a {@code -}). */
    private static final List<String> SHAPES =
            List.of("GSB", "GSB", "GSB", "GGB", "GGG", "GSS", "GSBB", "GSBBB", "B-", "G-", "GS-", "GB-");

    private static final Map<PodiumStatus, List<PodiumStatus>> MOVES = Map.of(
            UNOFFICIAL, List.of(UNOFFICIAL, OFFICIAL, PROTESTED),
            PROTESTED, List.of(PROTESTED, UNOFFICIAL, OFFICIAL),
            OFFICIAL, List.of(OFFICIAL, PROTESTED, PROVISIONAL),
            PROVISIONAL, List.of(PROVISIONAL, OFFICIAL));

    private final Random random;
    private final List<Change> changes = new ArrayList<>();

    RandomHistory(Random random) {
        this.random = random;
        int length = 3 + random.nextInt(8);
        for (int i = 0; i < length; i++) changes.add(next(i));
        changes.removeIf(change -> change == null);
    }

    List<Change> changes() {
        return changes;
    }

    /** Medals by organisation after so many changes. */
    Map<String, int[]> recount(int changesMade) {
        return count(changes.subList(0, changesMade));
    }

    /** Medals by organisation as the public could know them at the moment. */
    Map<String, int[]> recount(Instant moment) {
        return count(changes.stream()
                .filter(change -> !change.request().effectiveAt().isAfter(moment))
                .toList());
    }

    long finished(Instant moment) {
        Map<String, Change> present = new TreeMap<>();
        for (Change change : changes)
            if (!change.request().effectiveAt().isAfter(moment)) present.put(change.event(), change);
        return present.values().stream().filter(Change::finished).count();
    }

    Instant someMoment() {
        return BEGIN.plusSeconds(random.nextInt(12 * 60));
    }

    private static Map<String, int[]> count(List<Change> made) {
        Map<String, Change> present = new TreeMap<>();
        made.forEach(change -> present.put(change.event(), change));
        Map<String, int[]> medals = new TreeMap<>();
        for (Change change : present.values())
            for (Medal medal : change.request().medals())
                medals.computeIfAbsent(medal.organisation(), code -> new int[3])[
                        medal.medal().ordinal()]++;
        return medals;
    }

    /** Moments of different podiums need not rise in the order in which they are entered, those of one podium do. */
    private Change next(int number) {
        String event = EVENTS.get(random.nextInt(EVENTS.size()));
        Change before = changes.stream()
                .filter(change -> change != null && change.event().equals(event))
                .reduce((one, other) -> other)
                .orElse(null);
        Instant at = (before == null ? BEGIN : before.request().effectiveAt()).plusSeconds(1 + random.nextInt(120));
        Revision revision = new Revision("decision " + number, "jury", at);
        if (before == null) {
            PodiumStatus status = random.nextBoolean() ? OFFICIAL : UNOFFICIAL;
            return awarded(event, status, at, null);
        }
        PodiumStatus present = before.request().status();
        if (present == WITHDRAWN) return null;
        if (random.nextInt(10) == 0)
            return new Change(event, new PodiumRequest(WITHDRAWN, at, List.of(), List.of(), null, revision), false);
        List<PodiumStatus> moves = MOVES.get(present);
        PodiumStatus status = moves.get(random.nextInt(moves.size()));
        if (random.nextInt(3) > 0) return awarded(event, status, at, revision);
        PodiumRequest same = new PodiumRequest(status, at, before.request().medals(), List.of(), null, revision);
        return new Change(event, same, before.whole() && status != PROVISIONAL, before.whole());
    }

    private Change awarded(String event, PodiumStatus status, Instant at, Revision revision) {
        String shape = SHAPES.get(random.nextInt(SHAPES.size()));
        List<String> organisations = new ArrayList<>(ORGANISATIONS);
        Collections.shuffle(organisations, random);
        List<Medal> medals = new ArrayList<>();
        for (int i = 0; i < shape.replace("-", "").length(); i++)
            medals.add(medal(shape.charAt(i), organisations.get(random.nextInt(3)), event + i));
        boolean whole = !shape.endsWith("-");
        PodiumRequest request = new PodiumRequest(status, at, medals, List.of(), null, revision);
        return new Change(event, request, whole && status != PROVISIONAL, whole);
    }

    private static Medal medal(char colour, String organisation, String code) {
        MedalColour medal =
                switch (colour) {
                    case 'G' -> MedalColour.GOLD;
                    case 'S' -> MedalColour.SILVER;
                    default -> MedalColour.BRONZE;
                };
        Competitor competitor =
                new Competitor(CompetitorKind.ATHLETE, organisation + "-" + code, "Athlete " + code, List.of());
        return new Medal(medal, organisation, BEGIN, LocalDate.parse("2024-08-05"), competitor);
    }

    /**
     * @param finished whether the event counts as finished after it
     * @param whole whether its medals leave nothing undecided
     */
    record Change(String event, PodiumRequest request, boolean finished, boolean whole) {

        Change(String event, PodiumRequest request, boolean finished) {
            this(event, request, finished, finished);
        }
    }
}
