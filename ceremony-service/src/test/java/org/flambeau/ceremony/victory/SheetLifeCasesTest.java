package org.flambeau.ceremony.victory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.flambeau.ceremony.victory.EventVictories.Progress.NOT_STARTED;
import static org.flambeau.ceremony.victory.EventVictories.Progress.OVER;
import static org.flambeau.ceremony.victory.EventVictories.Progress.RUNNING;
import static org.flambeau.contracts.medals.MedalColour.BRONZE;
import static org.flambeau.contracts.medals.MedalColour.GOLD;
import static org.flambeau.contracts.medals.MedalColour.SILVER;
import static org.flambeau.contracts.medals.PodiumStatus.OFFICIAL;
import static org.flambeau.contracts.medals.PodiumStatus.PROTESTED;
import static org.flambeau.contracts.medals.PodiumStatus.PROVISIONAL;
import static org.flambeau.contracts.medals.PodiumStatus.UNOFFICIAL;
import static org.flambeau.contracts.medals.PodiumStatus.WITHDRAWN;

import java.util.List;
import org.flambeau.ceremony.victory.VictorySheet.Kind;
import org.flambeau.ceremony.victory.VictorySheet.State;
import org.junit.jupiter.api.Test;

/** From the proposal to the end, whatever becomes of the podium meanwhile: running-order cases M10 and M11. */
class SheetLifeCasesTest {

    private static final Rostrum FIRST =
            Rostrum.of().gold("FRA", "Ada").silver("USA", "Bo").bronze("JPN", "Cy");
    private static final Rostrum REVISED =
            Rostrum.of().gold("USA", "Bo").silver("FRA", "Ada").bronze("ITA", "Di");

    @Test
    void aCeremonyIsProposedOnceThePodiumIsOfficialAndNotBefore() {
        EventVictories unofficial = new EventVictories(FIRST.as(UNOFFICIAL, 1), List.of());

        assertThat(unofficial.take(FIRST.as(PROTESTED, 2), NOT_STARTED).sheets())
                .isEmpty();
        assertThat(unofficial.take(FIRST.as(OFFICIAL, 2), NOT_STARTED).sheets())
                .extracting(VictorySheet::award, VictorySheet::kind, VictorySheet::state)
                .containsExactly(tuple(1, Kind.FIRST_AWARD, State.PROPOSED));
    }

    @Test
    void m10AProtestBeforeTheCeremonyHoldsItAndARevisionShowsWhichNamesChanged() {
        EventVictories scheduled = accepted(FIRST.proposed());

        EventVictories held = scheduled.take(FIRST.as(PROTESTED, 2), NOT_STARTED);

        assertThat(newest(held).state()).isEqualTo(State.HELD);
        assertThat(SheetFindings.of(held, newest(held), call(held), Rostrum.EMBLEMS))
                .first()
                .extracting(VictoryFinding::code, VictoryFinding::blocking, VictoryFinding::text)
                .containsExactly(
                        VictoryFinding.Code.ON_HOLD,
                        true,
                        "the result is PROTESTED: the ceremony waits until it is official again");

        EventVictories revised = held.take(REVISED.as(OFFICIAL, 3), NOT_STARTED);

        assertThat(newest(revised).state()).isEqualTo(State.SCHEDULED);
        assertThat(newest(revised).revisions())
                .extracting(SheetRevision::podiumVersion, SheetRevision::status)
                .containsExactly(tuple(1L, OFFICIAL), tuple(2L, PROTESTED), tuple(3L, OFFICIAL));
        assertThat(newest(revised).revisions().get(2).changes())
                .extracting(NameChange::name, NameChange::from, NameChange::to)
                .containsExactly(
                        tuple("Bo", SILVER, GOLD),
                        tuple("Ada", GOLD, SILVER),
                        tuple("Di", null, BRONZE),
                        tuple("Cy", BRONZE, null));
        assertThat(CallOrderCasesTest.called(call(revised)))
                .containsExactly("BRONZE ITA 3", "SILVER FRA 2", "GOLD USA 1");
    }

    @Test
    void m10AProposalThatWasHeldIsAProposalAgain() {
        EventVictories held = FIRST.proposed().take(FIRST.as(PROVISIONAL, 2), NOT_STARTED);

        assertThat(newest(held).state()).isEqualTo(State.HELD);
        assertThat(newest(held.take(FIRST.as(OFFICIAL, 3), NOT_STARTED)).state())
                .isEqualTo(State.PROPOSED);
    }

    @Test
    void m11ARevisionAfterTheCeremonyLeavesItAsItWasRunAndProposesAReAward() {
        EventVictories done = accepted(FIRST.proposed()).finished();

        EventVictories held = done.take(FIRST.as(PROVISIONAL, 2), OVER);
        assertThat(held.sheets()).extracting(VictorySheet::state).containsExactly(State.DONE);

        EventVictories revised = held.take(
                Rostrum.of()
                        .gold("FRA", "Ada")
                        .silver("USA", "Bo")
                        .bronze("ITA", "Di")
                        .as(OFFICIAL, 3),
                OVER);

        assertThat(revised.sheets())
                .extracting(VictorySheet::award, VictorySheet::kind, VictorySheet::state)
                .containsExactly(tuple(1, Kind.FIRST_AWARD, State.DONE), tuple(2, Kind.RE_AWARD, State.PROPOSED));
        assertThat(revised.sheets().get(0).called()).extracting(Medallist::name).containsExactly("Ada", "Bo", "Cy");
        CallSheet again = call(revised);
        assertThat(CallOrderCasesTest.called(again)).containsExactly("BRONZE ITA 3");
        assertThat(again.anthems()).isEmpty();
        assertThat(newest(revised).revisions().get(0).changes())
                .extracting(NameChange::name, NameChange::from, NameChange::to)
                .containsExactly(tuple("Di", null, BRONZE), tuple("Cy", BRONZE, null));
        assertThat(newest(revised).version()).isGreaterThan(newest(held).version());
    }

    @Test
    void m11WhoeverWasFinishedUnseenIsTreatedAsDone() {
        EventVictories scheduled = accepted(FIRST.proposed());

        EventVictories revised = scheduled.take(REVISED.as(OFFICIAL, 2), OVER);

        assertThat(revised.sheets()).extracting(VictorySheet::state).containsExactly(State.DONE, State.PROPOSED);
        assertThat(newest(revised).called()).extracting(Medallist::name).containsExactly("Bo", "Ada", "Di");
    }

    @Test
    void aSecondReAwardIsHeldAgainstWhatTheFirstOneGave() {
        EventVictories once = accepted(FIRST.proposed()).finished().take(REVISED.as(OFFICIAL, 2), OVER);
        EventVictories twice = accepted(once).finished();

        assertThat(twice.sheets()).extracting(VictorySheet::state).containsExactly(State.DONE, State.DONE);
        assertThat(newest(twice.take(FIRST.as(OFFICIAL, 3), OVER)).called())
                .extracting(Medallist::name)
                .containsExactly("Ada", "Bo", "Cy");
    }

    @Test
    void aReAwardThatNobodyNeedsAnyMoreIsWithdrawn() {
        EventVictories proposed = accepted(FIRST.proposed()).finished().take(REVISED.as(OFFICIAL, 2), OVER);

        EventVictories back = proposed.take(FIRST.as(OFFICIAL, 3), NOT_STARTED);

        assertThat(newest(back).state()).isEqualTo(State.WITHDRAWN);
        assertThat(newest(back).called()).isEmpty();
    }

    @Test
    void aMedalThatIsOnlyTakenAwayNeedsNoCeremony() {
        EventVictories done = accepted(FIRST.proposed()).finished();

        EventVictories less = done.take(
                Rostrum.of()
                        .gold("FRA", "Ada")
                        .silver("USA", "Bo")
                        .vacant(BRONZE)
                        .as(OFFICIAL, 2),
                OVER);

        assertThat(less.sheets()).extracting(VictorySheet::state).containsExactly(State.DONE);
        assertThat(newest(less).revisions()).hasSize(2);
    }

    @Test
    void whoIsCalledStaysWhileTheCeremonyRunsAndTheRestIsReAwardedAfterIt() {
        EventVictories scheduled = accepted(FIRST.proposed());

        EventVictories running = scheduled.take(REVISED.as(OFFICIAL, 2), RUNNING);

        assertThat(newest(running).called()).extracting(Medallist::name).containsExactly("Ada", "Bo", "Cy");
        assertThat(SheetFindings.of(running, newest(running), call(running), Rostrum.EMBLEMS))
                .extracting(VictoryFinding::code)
                .contains(VictoryFinding.Code.CHANGED_WHILE_RUNNING);
        assertThat(running.finished().sheets())
                .extracting(VictorySheet::state)
                .containsExactly(State.DONE, State.PROPOSED);
    }

    @Test
    void anEndThatIsTakenBackTakesItsReAwardWithIt() {
        EventVictories over = accepted(FIRST.proposed())
                .take(REVISED.as(OFFICIAL, 2), RUNNING)
                .finished();

        EventVictories again = over.reopened(1);

        assertThat(again.sheets()).extracting(VictorySheet::state).containsExactly(State.SCHEDULED);
        assertThat(again.finished().sheets())
                .extracting(VictorySheet::state)
                .containsExactly(State.DONE, State.PROPOSED);
    }

    @Test
    void aPodiumThatIsWithdrawnAsAWholeWithdrawsTheCeremony() {
        EventVictories gone = accepted(FIRST.proposed()).take(Rostrum.of().as(WITHDRAWN, 2), NOT_STARTED);

        assertThat(newest(gone).state()).isEqualTo(State.WITHDRAWN);
        assertThat(newest(gone).accepted()).isFalse();
    }

    @Test
    void anOlderVersionAndTheSameAgainChangeNothing() {
        EventVictories held = FIRST.proposed().take(FIRST.as(PROTESTED, 5), NOT_STARTED);

        assertThat(held.take(FIRST.as(PROTESTED, 5), NOT_STARTED)).isEqualTo(held);
        assertThat(held.take(FIRST.as(OFFICIAL, 4), NOT_STARTED)).isEqualTo(held);
    }

    @Test
    void aVersionThatChangesNoNameIsNoRevision() {
        EventVictories same = FIRST.proposed().take(FIRST.as(OFFICIAL, 2), NOT_STARTED);

        assertThat(newest(same)).isEqualTo(newest(FIRST.proposed()));
        assertThat(same.podium().version()).isEqualTo(2);
    }

    @Test
    void anotherMemberOfATeamIsAChangeOfTheNames() {
        EventVictories before = Rostrum.of()
                .team(GOLD, "FRA", "France", "Ada", "Bo")
                .silver("USA", "Cy")
                .bronze("JPN", "Di")
                .proposed();

        EventVictories after = before.take(
                Rostrum.of()
                        .team(GOLD, "FRA", "France", "Ada", "Eve")
                        .silver("USA", "Cy")
                        .bronze("JPN", "Di")
                        .as(OFFICIAL, 2),
                NOT_STARTED);

        assertThat(newest(after).revisions().get(1).changes())
                .extracting(NameChange::name, NameChange::joined, NameChange::left)
                .containsExactly(tuple("France", List.of("Eve"), List.of("Bo")));
    }

    private static VictorySheet newest(EventVictories victories) {
        return victories.newest().orElseThrow();
    }

    private static EventVictories accepted(EventVictories victories) {
        return victories.with(newest(victories).accept());
    }

    private static CallSheet call(EventVictories victories) {
        return CallSheet.of(victories, newest(victories), Rostrum.EMBLEMS, Rostrum.RULES);
    }
}
