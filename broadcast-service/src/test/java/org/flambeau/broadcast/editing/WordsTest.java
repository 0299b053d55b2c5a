package org.flambeau.broadcast.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.broadcast.Fixtures.AT;
import static org.flambeau.broadcast.Fixtures.MEDLEY;
import static org.flambeau.broadcast.Fixtures.athlete;
import static org.flambeau.broadcast.Fixtures.placed;
import static org.flambeau.broadcast.Fixtures.podium;
import static org.flambeau.contracts.medals.MedalColour.BRONZE;
import static org.flambeau.contracts.medals.MedalColour.GOLD;
import static org.flambeau.contracts.medals.MedalColour.SILVER;

import java.util.List;
import org.flambeau.broadcast.Fixtures;
import org.flambeau.contracts.ceremonies.CeremonyChanged.Occurrence;
import org.flambeau.contracts.medals.Competitor;
import org.flambeau.contracts.medals.CompetitorKind;
import org.flambeau.contracts.medals.Member;
import org.flambeau.contracts.medals.PlacedMedal;
import org.flambeau.contracts.medals.PodiumStatus;
import org.flambeau.contracts.medals.Revision;
import org.flambeau.contracts.notifications.NotificationKind;
import org.flambeau.contracts.notifications.Text;
import org.flambeau.contracts.notifications.Urgency;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final PlacedMedal MARCHAND = athlete(GOLD, "1", "Leon MARCHAND", "FRA");
    private static final PlacedMedal MATSUSHITA = athlete(SILVER, "2", "Tomoyuki MATSUSHITA", "JPN");
    private static final PlacedMedal FOSTER = athlete(BRONZE, "3", "Carson FOSTER", "USA");

    private final MedalDesk medals = new MedalDesk(List.of(new EnglishWording()));
    private final CeremonyDesk ceremonies = new CeremonyDesk(List.of(new EnglishWording()));

    @Test
    void goldLeadsAndTheOthersFollow() {
        Draft draft = medals.podium(podium("g", MEDLEY, 1, FOSTER, MARCHAND, MATSUSHITA));

        assertThat(draft.kind()).isEqualTo(NotificationKind.MEDAL);
        assertThat(draft.urgency()).isEqualTo(Urgency.HIGH);
        assertThat(english(draft))
                .isEqualTo(new Text(
                        "Gold for Leon MARCHAND (France) in Men's 400m Individual Medley, Swimming",
                        "Silver: Tomoyuki MATSUSHITA (Japan). Bronze: Carson FOSTER (United States)."
                                + " The result is not official yet."));
        assertThat(draft.subject().organisations()).containsExactlyInAnyOrder("FRA", "JPN", "USA");
        assertThat(draft.subject().athletes()).containsExactlyInAnyOrder("1", "2", "3");
    }

    @Test
    void aBronzeThatComesLaterIsItsOwnNewsAndConcernsItsWinnerAlone() {
        Draft draft = medals.podium(podium(
                "g",
                MEDLEY,
                2,
                PodiumStatus.UNOFFICIAL,
                PodiumStatus.UNOFFICIAL,
                null,
                List.of(Fixtures.awarded(FOSTER)),
                2,
                MARCHAND,
                MATSUSHITA,
                FOSTER));

        assertThat(draft.kind()).isEqualTo(NotificationKind.MEDAL);
        assertThat(draft.urgency()).isEqualTo(Urgency.NORMAL);
        assertThat(english(draft).headline())
                .isEqualTo("Bronze for Carson FOSTER (United States) in Men's 400m Individual Medley, Swimming");
        assertThat(draft.subject().organisations()).containsExactly("USA");
    }

    @Test
    void aTeamIsCalledByItsCountryAndItsMembersAreConcerned() {
        Competitor team = new Competitor(
                CompetitorKind.TEAM, "T1", "France 1", List.of(new Member("7", "Romane DICKO", "W", null)));

        Draft draft = medals.podium(podium("g", MEDLEY, 1, placed(GOLD, "FRA", team)));

        assertThat(english(draft).headline()).startsWith("Gold for France in ");
        assertThat(draft.subject().athletes()).containsExactly("7");
    }

    @Test
    void aTieNamesBoth() {
        Draft draft = medals.podium(podium("g", MEDLEY, 1, MARCHAND, athlete(GOLD, "2", "Tomoyuki MATSUSHITA", "JPN")));

        assertThat(english(draft).headline())
                .startsWith("Gold for Leon MARCHAND (France) and Tomoyuki MATSUSHITA (Japan) in ");
    }

    @Test
    void anOfficialPodiumIsAStatusAndConcernsEveryoneOnIt() {
        Draft draft = medals.podium(podium(
                "g",
                MEDLEY,
                2,
                PodiumStatus.OFFICIAL,
                PodiumStatus.UNOFFICIAL,
                null,
                List.of(),
                2,
                MARCHAND,
                MATSUSHITA));

        assertThat(draft.kind()).isEqualTo(NotificationKind.STATUS);
        assertThat(english(draft).headline()).isEqualTo("Official: Men's 400m Individual Medley, Swimming");
        assertThat(draft.subject().organisations()).containsExactly("FRA", "JPN");
    }

    @Test
    void aCorrectionConcernsWhoLosesAndWhoWins() {
        PlacedMedal barbosu = athlete(BRONZE, "5", "Ana BARBOSU", "ROU");
        Draft draft = medals.podium(podium(
                "g",
                MEDLEY,
                3,
                PodiumStatus.OFFICIAL,
                PodiumStatus.OFFICIAL,
                new Revision("court decision", "CAS", AT),
                List.of(Fixtures.withdrawn(athlete(BRONZE, "4", "Jordan CHILES", "USA")), Fixtures.awarded(barbosu)),
                9,
                MARCHAND,
                MATSUSHITA,
                barbosu));

        assertThat(draft.kind()).isEqualTo(NotificationKind.CORRECTION);
        assertThat(english(draft))
                .isEqualTo(new Text(
                        "Correction in Men's 400m Individual Medley, Swimming: Jordan CHILES (United States) loses bronze",
                        "Ana BARBOSU (Romania) wins bronze. Gold: Leon MARCHAND (France). Silver: Tomoyuki MATSUSHITA"
                                + " (Japan). Bronze: Ana BARBOSU (Romania). The result is official."
                                + " Reason: court decision (decided by CAS)."));
        assertThat(draft.subject().organisations()).containsExactly("USA", "ROU");
        assertThat(draft.subject().athletes()).containsExactly("4", "5");
    }

    @Test
    void aTeamThatLosesItsMedalIsConcernedByItsMembersAndNamedByItsCountry() {
        Competitor team = new Competitor(
                CompetitorKind.TEAM, "T1", "France 1", List.of(new Member("7", "Romane DICKO", "W", null)));

        Draft draft = medals.podium(podium(
                "g",
                MEDLEY,
                2,
                PodiumStatus.OFFICIAL,
                PodiumStatus.OFFICIAL,
                new Revision("doping", null, null),
                List.of(Fixtures.withdrawn(placed(GOLD, "FRA", team))),
                2));

        assertThat(english(draft).headline())
                .isEqualTo("Correction in Men's 400m Individual Medley, Swimming: France loses gold");
        assertThat(draft.subject().organisations()).containsExactly("FRA");
        assertThat(draft.subject().athletes()).containsExactly("7");
    }

    @Test
    void aMedalThatIsOnlyAddedIsNoCorrectionWhateverTheReasonGiven() {
        Draft draft = medals.podium(podium(
                "g",
                MEDLEY,
                3,
                PodiumStatus.OFFICIAL,
                PodiumStatus.OFFICIAL,
                new Revision("the bout was boxed", null, null),
                List.of(Fixtures.awarded(FOSTER)),
                3,
                MARCHAND,
                FOSTER));

        assertThat(draft.kind()).isEqualTo(NotificationKind.MEDAL);
        assertThat(english(draft).body()).endsWith("The result is official. Reason: the bout was boxed.");
    }

    @Test
    void aWithdrawnPodiumIsToldWithItsReason() {
        Draft draft = medals.podium(podium(
                "g",
                MEDLEY,
                4,
                PodiumStatus.WITHDRAWN,
                PodiumStatus.OFFICIAL,
                new Revision("timing failed", null, null),
                List.of(Fixtures.withdrawn(MARCHAND)),
                10));

        assertThat(draft.kind()).isEqualTo(NotificationKind.WITHDRAWAL);
        assertThat(english(draft))
                .isEqualTo(new Text(
                        "Podium withdrawn: Men's 400m Individual Medley, Swimming",
                        "Leon MARCHAND (France) loses gold. Reason: timing failed."));
    }

    @Test
    void ceremoniesAreToldInTheirOwnZone() {
        assertThat(english(ceremonies.ceremony(Fixtures.ceremony("g", 1, Occurrence.PLANNED))))
                .isEqualTo(new Text("Closing Ceremony: 11 August 2024, 21:00", "The running order has 1 part."));
        assertThat(english(ceremonies.ceremony(Fixtures.ceremony("g", 2, Occurrence.AMENDED))))
                .isEqualTo(new Text("Closing Ceremony: the programme was amended", ""));
        assertThat(english(ceremonies.ceremony(Fixtures.ceremony("g", 2, Occurrence.SEGMENT_STARTED))))
                .isEqualTo(
                        new Text(
                                "Closing Ceremony: Prologue at the Tuileries",
                                "Now: Prologue at the Tuileries, with Zaho de Sagazan and Leon Marchand, Jardin des Tuileries."));
    }

    private static Text english(Draft draft) {
        return draft.texts().get("en");
    }
}
