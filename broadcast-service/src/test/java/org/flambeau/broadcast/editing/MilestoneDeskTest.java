package org.flambeau.broadcast.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.broadcast.Fixtures.AT;
import static org.flambeau.broadcast.Fixtures.MEDLEY;
import static org.flambeau.broadcast.Fixtures.firstGold;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.contracts.medals.MilestoneAthlete;
import org.flambeau.contracts.medals.MilestoneChanged;
import org.flambeau.contracts.medals.MilestoneFacts;
import org.flambeau.contracts.medals.MilestoneGames;
import org.flambeau.contracts.medals.MilestoneKind;
import org.flambeau.contracts.medals.MilestoneMedal;
import org.flambeau.contracts.medals.MilestoneScope;
import org.flambeau.contracts.medals.MilestoneStanding;
import org.flambeau.contracts.notifications.NotificationKind;
import org.flambeau.contracts.notifications.Text;
import org.flambeau.contracts.notifications.Urgency;
import org.junit.jupiter.api.Test;

class MilestoneDeskTest {

    private static final MilestoneMedal GOLD = new MilestoneMedal(
            "SWMM400MIM", MedalColour.GOLD, "FRA", "1", "Leon MARCHAND", AT, LocalDate.of(2024, 7, 28));

    private final MilestoneDesk desk = new MilestoneDesk();

    @Test
    void aMilestoneIsToldInEveryLanguageWithWhoBroughtItAndWhere() {
        Draft draft = desk.milestone(firstGold("g", 1, false));

        assertThat(draft.kind()).isEqualTo(NotificationKind.MILESTONE);
        assertThat(draft.urgency()).isEqualTo(Urgency.NORMAL);
        assertThat(draft.texts())
                .containsOnly(
                        Map.entry(
                                "en",
                                new Text(
                                        "France: first gold medal ever",
                                        "Leon MARCHAND. Men's 400m Individual Medley, Swimming.")),
                        Map.entry(
                                "fr",
                                new Text(
                                        "France : toute première médaille d'or",
                                        "Leon MARCHAND. Men's 400m Individual Medley, Swimming.")),
                        Map.entry(
                                "es",
                                new Text(
                                        "Francia: primera medalla de oro de la historia",
                                        "Leon MARCHAND. Men's 400m Individual Medley, Swimming.")));
        assertThat(draft.subject().organisations()).containsExactly("FRA");
        assertThat(draft.subject().athletes()).isEmpty();
        assertThat(draft.subject().disciplines()).containsExactly("SWM");
        assertThat(draft.subject().events()).containsExactly("SWMM400MIM");
        assertThat(draft.subject().categories()).containsExactly("M");
        assertThat(draft.content().milestone().facts().medals()).containsExactly(GOLD);
    }

    @Test
    void aMilestoneThatIsTakenBackSaysSo() {
        Map<String, Text> texts = desk.milestone(firstGold("g", 2, true)).texts();

        assertThat(texts.get("en").headline()).isEqualTo("Withdrawn: France: first gold medal ever");
        assertThat(texts.get("fr").headline()).isEqualTo("Retiré : France : toute première médaille d'or");
        assertThat(texts.get("es").headline()).isEqualTo("Retirado: Francia: primera medalla de oro de la historia");
    }

    @Test
    void aRecordTellsTheOneBeforeAndTheLeadTellsTheStandings() {
        MilestoneFacts record = new MilestoneFacts(
                MilestoneScope.EVER,
                null,
                18,
                180,
                17,
                List.of(new MilestoneGames("athens-2004", 2004), new MilestoneGames("tokyo-2020", 2020)),
                null,
                null,
                List.of(GOLD));
        MilestoneFacts lead = new MilestoneFacts(
                null,
                null,
                null,
                null,
                null,
                null,
                new MilestoneStanding("FRA", 8, 11, 8),
                List.of(new MilestoneStanding("JPN", 8, 3, 4)),
                List.of(GOLD));

        assertThat(english(told(MilestoneKind.MOST_GOLDS_EVER, null, record)))
                .isEqualTo("Best of earlier Games: 17 (2004, 2020). Men's 400m Individual Medley, Swimming.");
        assertThat(english(told(MilestoneKind.LEAD_TAKEN, null, lead)))
                .isEqualTo("FRA 8-11-8, JPN 8-3-4. Men's 400m Individual Medley, Swimming.");
    }

    @Test
    void anAthletesMilestoneConcernsTheAthleteAndMayWait() {
        MilestoneFacts facts =
                new MilestoneFacts(MilestoneScope.GAMES, 2, null, null, null, null, null, null, List.of(GOLD, GOLD));

        Draft draft =
                desk.milestone(told(MilestoneKind.ATHLETE_MEDALS, new MilestoneAthlete("1", "Leon MARCHAND"), facts));

        assertThat(draft.urgency()).isEqualTo(Urgency.LOW);
        assertThat(draft.subject().athletes()).containsExactly("1");
        assertThat(draft.texts().get("en").body()).isEqualTo("Men's 400m Individual Medley, Swimming.");
    }

    @Test
    void otherFactsOfAMilestoneAreAnUpdateThatMayWaitUnlessARecordGrows() {
        MilestoneFacts facts = new MilestoneFacts(
                null,
                null,
                2,
                1,
                1,
                List.of(new MilestoneGames("tokyo-2020", 2020)),
                new MilestoneStanding("FRA", 8, 11, 8),
                List.of(),
                List.of(GOLD));

        Draft lead = desk.milestone(told(MilestoneKind.LEAD_TAKEN, null, facts, true));
        Draft record = desk.milestone(told(MilestoneKind.MOST_GOLDS_EVER, null, facts, true));

        assertThat(lead.urgency()).isEqualTo(Urgency.LOW);
        assertThat(lead.texts().get("en").headline()).isEqualTo("Updated: France: a milestone");
        assertThat(record.urgency()).isEqualTo(Urgency.NORMAL);
        assertThat(record.texts().get("en").headline()).isEqualTo("France: a milestone");
    }

    private String english(MilestoneChanged milestone) {
        return desk.milestone(milestone).texts().get("en").body();
    }

    private static MilestoneChanged told(MilestoneKind kind, MilestoneAthlete athlete, MilestoneFacts facts) {
        return told(kind, athlete, facts, false);
    }

    private static MilestoneChanged told(
            MilestoneKind kind, MilestoneAthlete athlete, MilestoneFacts facts, boolean updated) {
        return new MilestoneChanged(
                "g",
                kind + ".FRA",
                1,
                kind,
                "FRA",
                Map.of("en", "France"),
                athlete,
                MEDLEY,
                AT,
                facts,
                Map.of("en", "France: a milestone"),
                updated,
                false,
                AT,
                AT);
    }
}
