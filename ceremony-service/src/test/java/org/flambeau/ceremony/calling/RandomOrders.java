package org.flambeau.ceremony.calling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.flambeau.ceremony.show.Approval;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.CeremonyFacts;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.ceremony.show.CuePlan;
import org.flambeau.ceremony.show.Draft;
import org.flambeau.ceremony.show.Particulars;
import org.flambeau.ceremony.show.SegmentPlan;
import org.flambeau.ceremony.timing.Anchor;
import org.flambeau.ceremony.timing.EndRule;
import org.flambeau.ceremony.timing.Group;
import org.flambeau.ceremony.timing.StartRule;

/** Running orders of one random hand: every start and end rule, delays, groups, anchors, cues, variants, secrets. */
final class RandomOrders {

    /** An hour before the night on which Paris sets its clocks back. */
    static final Instant OPENING = Instant.parse("2024-10-26T23:00:00Z");

    private static final int LONGEST_ORDER = 12;
    private static final int HOURS = 5;

    private final Random random;
    private int written;

    RandomOrders(Random random) {
        this.random = random;
    }

    /** A ceremony before its start, approved or not. */
    Ceremony ceremony() {
        CeremonyFacts facts = new CeremonyFacts(Map.of("en", "Any"), "Europe/Paris", OPENING, CeremonyFacts.Kind.OTHER);
        Ceremony draft =
                Ceremony.planned(new CeremonyKey("games", "any"), facts).withOrder(plans(), groups(), "producer");
        if (random.nextInt(3) == 0) return draft;
        Approval approval = new Approval(draft.order().version(), "second", OPENING.minusSeconds(9));
        return draft.withShow(((Draft) draft.show()).approve(approval));
    }

    SegmentPlan plan() {
        String code = "segment-" + written++;
        boolean secret = random.nextInt(4) == 0;
        return new SegmentPlan(
                code,
                "Title of " + code,
                secret ? "Artistic programme" : "Title of " + code,
                null,
                null,
                List.of("Somebody"),
                random.nextInt(3) > 0 ? new StartRule.Follow() : new StartRule.NotBefore(some()),
                random.nextInt(4) > 0 ? lasting() : new EndRule.Pinned(some()),
                secret,
                random.nextBoolean(),
                delay(),
                particulars());
    }

    EndRule lasting() {
        return new EndRule.Lasting(Duration.ofSeconds(1L + random.nextInt(3600)));
    }

    Duration delay() {
        return Duration.ofSeconds(random.nextInt(3) > 0 ? 0 : random.nextInt(1800) - 900);
    }

    private List<SegmentPlan> plans() {
        List<SegmentPlan> plans = new ArrayList<>();
        int many = 1 + random.nextInt(LONGEST_ORDER);
        while (plans.size() < many) plans.add(plan());
        return plans;
    }

    private Particulars particulars() {
        return new Particulars(
                random.nextInt(8) == 0 ? some() : null,
                random.nextInt(3) == 0 ? Duration.ofSeconds(1L + random.nextInt(600)) : null,
                random.nextInt(3) == 0 ? "group-" + random.nextInt(2) : null,
                random.nextInt(6) == 0 ? new Anchor("Flypast", some(), Duration.ofMinutes(5)) : null,
                random.nextInt(3) == 0
                        ? List.of(new CuePlan("lights", "Blackout", null, Duration.ofSeconds(3)))
                        : List.of(),
                random.nextInt(5) == 0 ? List.of("rain") : List.of(),
                List.of());
    }

    private static List<Group> groups() {
        return List.of(new Group("group-0", "Zero", null), new Group("group-1", "One", Duration.ofMinutes(20)));
    }

    private Instant some() {
        return OPENING.plusSeconds(random.nextInt(HOURS * 3600));
    }
}
