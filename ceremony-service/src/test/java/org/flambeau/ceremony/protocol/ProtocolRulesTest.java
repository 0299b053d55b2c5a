package org.flambeau.ceremony.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.flambeau.ceremony.protocol.ProtocolFinding.Kind;
import org.flambeau.ceremony.protocol.ProtocolFinding.Severity;
import org.junit.jupiter.api.Test;

/** What each rule of a book finds, on a book of another organiser that uses all of them, and on the victory book. */
class ProtocolRulesTest {

    private static final RuleBook REGATTA = regatta();
    private static final RuleBook VICTORY = Plan.book("olympic-victory");

    @Test
    void aPlanAsTheBookWantsItHasNoFinding() {
        assertThat(regattaPlan().against(REGATTA)).isEmpty();
    }

    @Test
    void aMissingTraditionWarns() {
        assertThat(regattaPlan().without("TOAST").against(REGATTA))
                .extracting(ProtocolFinding::severity, ProtocolFinding::kind, ProtocolFinding::element)
                .containsExactly(tuple(Severity.WARNS, Kind.MISSING, "TOAST"));
    }

    @Test
    void anElementThatMayBeMissingWarnsWithTheReasonWhenItIsRequired() {
        assertThat(regattaPlan().without("BELL").against(REGATTA))
                .extracting(ProtocolFinding::severity, ProtocolFinding::sentence)
                .containsExactly(tuple(
                        Severity.WARNS,
                        "BELL (Bell) is missing from the variant main; that is right when there is no tower"));
    }

    @Test
    void aTraditionThatMayBeMissingIsNotMissed() {
        assertThat(regattaPlan().without("FIREWORKS").against(REGATTA)).isEmpty();
    }

    @Test
    void whatIsTooLongIsFoundToTheSecond() {
        assertThat(withSpeech(Duration.ofMinutes(3), 1, "en", "gd").against(REGATTA))
                .isEmpty();
        assertThat(withSpeech(Duration.ofSeconds(181), 1, "en", "gd").against(REGATTA))
                .extracting(
                        ProtocolFinding::severity,
                        ProtocolFinding::kind,
                        ProtocolFinding::field,
                        ProtocolFinding::sentence)
                .containsExactly(tuple(
                        Severity.BLOCKS,
                        Kind.TOO_LONG,
                        "segments[1].end",
                        "SPEECH (Speech) is planned for PT3M1S and may last at most PT3M"));
        assertThat(withSpeech(null, 1, "en", "gd").against(REGATTA)).isEmpty();
    }

    @Test
    void aLanguageThatIsLeftOutBlocksAndARegionOfItIsTheLanguage() {
        assertThat(withSpeech(Duration.ofMinutes(2), 1, "en-GB", "fr").against(REGATTA))
                .extracting(
                        ProtocolFinding::severity,
                        ProtocolFinding::kind,
                        ProtocolFinding::field,
                        ProtocolFinding::sentence)
                .containsExactly(tuple(
                        Severity.BLOCKS,
                        Kind.LANGUAGE,
                        "segments[1].languages",
                        "SPEECH (Speech) is not announced in gd"));
        assertThat(withSpeech(Duration.ofMinutes(2), 1, "eng", "gd").against(REGATTA))
                .extracting(ProtocolFinding::sentence)
                .containsExactly("SPEECH (Speech) is not announced in en");
    }

    @Test
    void anElementWithoutThePeopleItNeedsWarns() {
        assertThat(withSpeech(Duration.ofMinutes(2), 0, "en", "gd").against(REGATTA))
                .extracting(ProtocolFinding::severity, ProtocolFinding::field, ProtocolFinding::sentence)
                .containsExactly(tuple(
                        Severity.WARNS,
                        "segments[1].people",
                        "SPEECH (Speech) needs COMMODORE and the plan names 0 people"));
    }

    @Test
    void anElementThatTheBookDoesNotKnowWarns() {
        assertThat(regattaPlan().segment("typo", "TOASTT").against(REGATTA))
                .extracting(ProtocolFinding::severity, ProtocolFinding::kind, ProtocolFinding::field)
                .containsExactly(tuple(Severity.WARNS, Kind.UNKNOWN_ELEMENT, "segments[5].element"));
    }

    @Test
    void firstAndLastAreMeantAmongElementsAndNotAmongOtherSegments() {
        Plan plan = new Plan().segment("doors", null);
        regattaPlan().items().forEach(plan::with);

        assertThat(plan.segment("exit-music", null).against(REGATTA)).isEmpty();
        assertThat(Plan.of("SPEECH", "SALUTE", "FIREWORKS", "BELL", "TOAST").against(REGATTA))
                .extracting(ProtocolFinding::severity, ProtocolFinding::segment, ProtocolFinding::sentence)
                .contains(
                        tuple(Severity.BLOCKS, "salute", "SALUTE (Salute) must be the first element of the ceremony"),
                        tuple(
                                Severity.WARNS,
                                "fireworks",
                                "FIREWORKS (Fireworks) must be the last element of the ceremony"));
    }

    @Test
    void nothingStandsBetweenAnElementAndTheOneThatItFollowsImmediately() {
        assertThat(Plan.of("SALUTE", "SPEECH", "BELL")
                        .segment("music", null)
                        .with("TOAST")
                        .with("FIREWORKS")
                        .against(REGATTA))
                .filteredOn(finding -> finding.kind() == Kind.ORDER)
                .extracting(ProtocolFinding::severity, ProtocolFinding::field, ProtocolFinding::sentence)
                .containsExactly(tuple(
                        Severity.WARNS,
                        "segments[4]",
                        "TOAST (Toast) must follow BELL (Bell) with nothing between them"));
    }

    @Test
    void sharedGoldMedalsLeaveNoSilverAndHaveAnAnthemEach() {
        List<ProtocolFinding> findings = Plan.of("MEDALS_BRONZE")
                .segment("gold-1", "MEDALS_GOLD")
                .segment("gold-2", "MEDALS_GOLD")
                .with("FLAGS_RAISED")
                .segment("anthem-1", "ANTHEM_GOLD")
                .segment("anthem-2", "ANTHEM_GOLD")
                .against(VICTORY);

        assertThat(findings)
                .extracting(ProtocolFinding::severity, ProtocolFinding::sentence)
                .containsExactly(tuple(
                        Severity.WARNS,
                        "MEDALS_SILVER (Presentation of the silver medals) is missing from the variant main;"
                                + " that is right when shared gold medals leave no silver"));
    }

    @Test
    void oneGoldMedalBeforeABronzeIsOutOfOrder() {
        assertThat(Plan.of("MEDALS_SILVER")
                        .segment("gold-1", "MEDALS_GOLD")
                        .with("MEDALS_BRONZE")
                        .segment("gold-2", "MEDALS_GOLD")
                        .with("FLAGS_RAISED")
                        .with("ANTHEM_GOLD")
                        .against(VICTORY))
                .extracting(ProtocolFinding::severity, ProtocolFinding::segment, ProtocolFinding::field)
                .containsExactly(
                        tuple(Severity.BLOCKS, "medals_silver", "segments[0]"),
                        tuple(Severity.BLOCKS, "gold-1", "segments[1]"));
    }

    private static Plan regattaPlan() {
        return Plan.of("SALUTE")
                .with(speech(Duration.ofMinutes(3), 1, "en", "gd"))
                .with("BELL")
                .with("TOAST")
                .with("FIREWORKS");
    }

    private static Plan withSpeech(Duration length, int people, String... languages) {
        return Plan.of("SALUTE")
                .with(speech(length, people, languages))
                .with("BELL")
                .with("TOAST")
                .with("FIREWORKS");
    }

    private static PlannedElement speech(Duration length, int people, String... languages) {
        return new PlannedElement("speech", "SPEECH", List.of(), List.of(languages), length, "Quay", people);
    }

    private static RuleBook regatta() {
        InputStream book = ProtocolRulesTest.class.getResourceAsStream("/protocol-books/regatta.json");
        return RuleBookReader.read("regatta.json", book);
    }
}
