package org.flambeau.ceremony.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.flambeau.ceremony.protocol.ProtocolFinding.Kind;
import org.flambeau.ceremony.protocol.ProtocolFinding.Severity;
import org.junit.jupiter.api.Test;

/** Section M of the running-order cases, M01 to M03; M04 is in WaiversTest, for it needs people. */
class ProtocolCasesTest {

    private static final RuleBook OPENING = Plan.book("olympic-opening");
    private static final RuleBook CLOSING = Plan.book("olympic-closing");

    @Test
    void anOpeningWithEveryElementInItsPlaceHasNoFinding() {
        assertThat(Plan.of(Plan.OPENING).against(OPENING)).isEmpty();
    }

    @Test
    void m01_anOpeningWithoutTheAthletesOathIsBlocked() {
        List<ProtocolFinding> findings =
                Plan.of(Plan.OPENING).without("OATH_ATHLETES").against(OPENING);

        assertThat(findings)
                .containsExactly(new ProtocolFinding(
                        Severity.BLOCKS,
                        Kind.MISSING,
                        "segments",
                        "OATH_ATHLETES",
                        null,
                        null,
                        "OATH_ATHLETES (Oath of the athletes) is missing from the variant main",
                        new Source(
                                "IOC Protocol Guide; Host City Contract - Operational Requirements, chapter Ceremonies",
                                "Operational Requirements of June 2018")));
    }

    @Test
    void m02_aCauldronLitBeforeTheDeclarationAndAnAnthemBeforeItsFlagAreOutOfOrder() {
        List<ProtocolFinding> findings = Plan.of(
                        "HEAD_OF_STATE_ENTRY",
                        "HOST_ANTHEM",
                        "PARADE",
                        "SYMBOLIC_PEACE",
                        "ARTISTIC",
                        "OATH_ATHLETES",
                        "OATH_OFFICIALS",
                        "OATH_COACHES",
                        "SPEECHES",
                        "TORCH_ENTRY",
                        "CAULDRON_LIT",
                        "OPENING_DECLARATION",
                        "OLYMPIC_ANTHEM",
                        "OLYMPIC_FLAG_ENTRY")
                .against(OPENING);

        assertThat(findings)
                .extracting(
                        ProtocolFinding::severity,
                        ProtocolFinding::kind,
                        ProtocolFinding::field,
                        ProtocolFinding::segment,
                        ProtocolFinding::sentence)
                .containsExactly(
                        tuple(
                                Severity.BLOCKS,
                                Kind.ORDER,
                                "segments[12]",
                                "olympic_anthem",
                                "OLYMPIC_ANTHEM (Olympic anthem) must come after OLYMPIC_FLAG_ENTRY"
                                        + " (Entry and raising of the Olympic flag)"),
                        tuple(
                                Severity.BLOCKS,
                                Kind.ORDER,
                                "segments[10]",
                                "cauldron_lit",
                                "CAULDRON_LIT (Lighting of the cauldron) must come after OPENING_DECLARATION"
                                        + " (Declaration of opening)"));
        assertThat(findings)
                .extracting(finding -> finding.source().edition())
                .containsExactly("Operational Requirements of June 2018", "Operational Requirements of June 2018");
        assertThat(findings)
                .allSatisfy(finding -> assertThat(finding.source().reference()).startsWith("IOC Protocol Guide"));
    }

    @Test
    void m03_aRequiredElementAtAnotherVenueOrInAnotherVariantIsStillThere() {
        Plan plan = Plan.of(Plan.OPENING)
                .without("CAULDRON_LIT")
                .with(new PlannedElement(
                        "balloon",
                        "CAULDRON_LIT",
                        List.of("main"),
                        List.of("fr", "en"),
                        Duration.ofMinutes(9),
                        "Jardin des Tuileries",
                        2))
                .segment("indoors", "CAULDRON_LIT", "rain");

        assertThat(plan.against(OPENING, "main")).isEmpty();
        assertThat(plan.against(OPENING, "rain")).isEmpty();
    }

    @Test
    void m03_anElementThatTheRainVariantLacksIsFoundOnThatVariantOnly() {
        Plan plan = Plan.of(Plan.OPENING)
                .without("CAULDRON_LIT")
                .segment("balloon", "CAULDRON_LIT", "main")
                .segment("covered-stand", null, "rain");

        assertThat(new ProtocolCheck(OPENING, plan.items()).variants()).containsExactly("main", "rain");
        assertThat(plan.against(OPENING, "main")).isEmpty();
        assertThat(plan.against(OPENING, "rain"))
                .extracting(ProtocolFinding::severity, ProtocolFinding::kind, ProtocolFinding::sentence)
                .containsExactly(tuple(
                        Severity.BLOCKS,
                        Kind.MISSING,
                        "CAULDRON_LIT (Lighting of the cauldron) is missing from the variant rain"));
    }

    @Test
    void anElementThatStandsInTwoVariantsStandsInForItself() {
        List<PlannedElement> plan = Plan.of()
                .segment("balloon", "CAULDRON_LIT", "main")
                .segment("indoors", "CAULDRON_LIT", "rain")
                .items();
        PlannedElement balloon = plan.get(0);
        PlannedElement indoors = plan.get(1);

        assertThat(StandIn.of(indoors, plan, Set.of("balloon", "indoors"))).isTrue();
        assertThat(StandIn.of(balloon, plan, Set.of("balloon"))).isFalse();
        assertThat(StandIn.of(balloon, plan, Set.of())).isFalse();
    }

    @Test
    void twoSegmentsOfOneVariantDoNotStandInForEachOther() {
        List<PlannedElement> plan = Plan.of()
                .segment("first", "MEDALS_GOLD", "main")
                .segment("second", "MEDALS_GOLD", "main", "rain")
                .segment("third", "MEDALS_GOLD")
                .items();

        assertThat(StandIn.of(plan.get(0), plan, Set.of("second", "third"))).isFalse();
    }

    @Test
    void theClosingCeremonyOfParisPassesTheClosingBook() {
        Plan paris = Plan.closingOfParis("fr", "en");

        assertThat(paris.items()).hasSize(18);
        assertThat(paris.against(CLOSING)).isEmpty();
    }

    @Test
    void aPlanThatDoesNotTellItsLanguagesYetIsWarnedAndNotBlocked() {
        List<ProtocolFinding> findings = Plan.closingOfParis().against(CLOSING);

        assertThat(findings).hasSize(12).allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNS);
            assertThat(finding.kind()).isEqualTo(Kind.LANGUAGE);
        });
        assertThat(findings.get(0).field()).isEqualTo("segments[1].languages");
        assertThat(findings.get(0).sentence())
                .isEqualTo("HOST_ANTHEM (Entry of the presidents and anthem of the host country) is to be announced in"
                        + " fr, en; the plan does not say in which languages it is");
    }

    @Test
    void aClosingWhoseFlameGoesOutTooEarlyIsBlocked() {
        Plan plan = Plan.closingOfParis("fr", "en");
        Plan moved = new Plan();
        plan.items().stream().filter(item -> item.carries("FLAME_EXTINGUISHED")).forEach(moved::with);
        plan.items().stream()
                .filter(item -> !item.carries("FLAME_EXTINGUISHED"))
                .forEach(moved::with);

        assertThat(moved.against(CLOSING))
                .extracting(ProtocolFinding::severity, ProtocolFinding::element, ProtocolFinding::field)
                .containsExactly(
                        tuple(Severity.BLOCKS, "FLAME_EXTINGUISHED", "segments[0]"),
                        tuple(Severity.WARNS, "PROLOGUE", "segments[1]"));
    }
}
