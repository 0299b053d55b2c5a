package org.flambeau.ceremony.publicview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.flambeau.ceremony.show.Approval;
import org.flambeau.ceremony.show.Approved;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.CeremonyFacts;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.ceremony.show.SegmentPlan;
import org.flambeau.ceremony.timing.EndRule;
import org.flambeau.ceremony.timing.StartRule;
import org.flambeau.contracts.ceremonies.PublicSegment;
import org.junit.jupiter.api.Test;

/** Whatever is done to secrets inside their slot, nobody outside can tell. */
class SecretEditsPropertyTest {

    private static final Instant OPENING = Instant.parse("2024-08-11T19:00:00Z");
    private static final CeremonyFacts FACTS =
            new CeremonyFacts(Map.of("en", "Closing"), "Europe/Paris", OPENING, CeremonyFacts.Kind.CLOSING);

    @Test
    void reworkedSecretsLeaveThePublicViewAsItWas() {
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            List<List<SegmentPlan>> slots = slots(random);
            Ceremony ceremony = Ceremony.planned(new CeremonyKey("games", "closing"), FACTS)
                    .withOrder(joined(slots), List.of(), "producer");
            for (int edit = 0; edit < 5; edit++) {
                PublicView before = PublicView.of(ceremony);
                int round = edit;
                slots.replaceAll(slot -> slot.get(0).secretUntilLive() ? reworked(slot, round, random) : slot);
                ceremony = ceremony.withOrder(joined(slots), List.of(), "producer");
                assertThat(PublicView.of(ceremony)).as("seed %d", seed).isEqualTo(before);
            }
        }
    }

    @Test
    void noTwoSlotsEverHaveTheSameId() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<SegmentPlan> plans = joined(slots(random));
            Ceremony ceremony = Ceremony.planned(new CeremonyKey("games", "closing"), FACTS)
                    .withOrder(plans, List.of(), "producer");
            for (int edit = 0; edit < 5; edit++) {
                Collections.shuffle(plans, random);
                ceremony = ceremony.withOrder(plans, List.of(), "producer");
                assertThat(PublicView.of(ceremony).segments())
                        .as("seed %d", seed)
                        .extracting(PublicSegment::id)
                        .doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void whileTheShowRunsThePublicSeesTheSameOfReworkedSecrets() {
        SegmentPlan open = plan("open", false, 5);
        Ceremony planned = Ceremony.planned(new CeremonyKey("games", "closing"), FACTS)
                .withOrder(List.of(open, plan("one", true, 5), plan("two", true, 7)), List.of(), "producer");
        Ceremony live = planned.withShow(new Approved(1, new Approval(1, "second", OPENING))
                .start("open", "main", planned.plan("main"), OPENING));

        Ceremony edited = live.withOrder(List.of(open, plan("three", true, 9)), List.of(), "producer");

        assertThat(PublicView.of(edited)).isEqualTo(PublicView.of(live));
    }

    /** Open segments alone, and between them slots of one to four secrets. */
    private static List<List<SegmentPlan>> slots(Random random) {
        List<List<SegmentPlan>> slots = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            if (random.nextBoolean()) slots.add(List.of(plan("open-" + i, false, 5)));
            List<SegmentPlan> secrets = new ArrayList<>();
            for (int k = 0; k <= random.nextInt(4); k++) secrets.add(plan("secret-" + i + "-" + k, true, 3));
            if (slots.isEmpty() || !slots.get(slots.size() - 1).get(0).secretUntilLive()) slots.add(secrets);
        }
        return slots;
    }

    private static List<SegmentPlan> reworked(List<SegmentPlan> slot, int round, Random random) {
        List<SegmentPlan> secrets = new ArrayList<>(slot);
        if (random.nextBoolean())
            secrets.add(
                    random.nextInt(secrets.size() + 1),
                    plan("new-" + round + slot.get(0).code().hashCode(), true, 9));
        if (secrets.size() > 1 && random.nextBoolean()) secrets.remove(random.nextInt(secrets.size()));
        Collections.shuffle(secrets, random);
        return secrets;
    }

    private static List<SegmentPlan> joined(List<List<SegmentPlan>> slots) {
        return new ArrayList<>(slots.stream().flatMap(List::stream).toList());
    }

    private static SegmentPlan plan(String code, boolean secret, int minutes) {
        return new SegmentPlan(
                code,
                "Title of " + code,
                secret ? "Artistic programme" : "Title of " + code,
                null,
                null,
                List.of(),
                new StartRule.Follow(),
                new EndRule.Lasting(Duration.ofMinutes(minutes)),
                secret,
                true,
                Duration.ZERO);
    }
}
