package org.flambeau.ceremony.victory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.contracts.medals.PodiumStatus;

/**
 * One victory ceremony of an event, proposed from its podium. Immutable; every change gives the next version.
 *
 * @param award 1 for the event's first ceremony, 2, 3, ... for re-awards
 * @param version rises with every change, and goes on in the next award of the event
 * @param accepted whether the producer has taken the proposal; it stays while the sheet is held
 * @param podium everybody who has a medal, as this ceremony knows it
 * @param called whom this ceremony gives a medal: everybody, or at a re-award whose medal changed
 * @param revisions what the podium did to the sheet, oldest first, the newest hundred
 */
public record VictorySheet(
        int award,
        Kind kind,
        long version,
        State state,
        boolean accepted,
        List<Medallist> podium,
        List<Medallist> called,
        Arrangement arrangement,
        List<SheetRevision> revisions) {

    private static final int MOST_REVISIONS = 100;

    public enum Kind {
        FIRST_AWARD,
        /** The podium changed after its ceremony: those whose medal is another one are given it. */
        RE_AWARD
    }

    public enum State {
        PROPOSED,
        /** The result is not official any more and may change: the ceremony must not begin. */
        HELD,
        /** Accepted by the producer; a ceremony of this service is linked with it. */
        SCHEDULED,
        DONE,
        /** Nobody is to be given a medal any more. */
        WITHDRAWN
    }

    public VictorySheet {
        podium = List.copyOf(podium);
        called = List.copyOf(called);
        revisions = List.copyOf(revisions);
    }

    static VictorySheet first(EventPodium podium) {
        return new VictorySheet(
                1,
                Kind.FIRST_AWARD,
                1,
                State.PROPOSED,
                false,
                podium.medals(),
                podium.medals(),
                Arrangement.NONE,
                List.of(SheetRevision.of(podium, List.of())));
    }

    /** The next award of an event whose last one is this. */
    VictorySheet reAward(EventPodium now, List<Medallist> whose) {
        return new VictorySheet(
                award + 1,
                Kind.RE_AWARD,
                version + 1,
                State.PROPOSED,
                false,
                now.medals(),
                whose,
                Arrangement.NONE,
                List.of(SheetRevision.of(now, NameChange.between(podium, now.medals()))));
    }

    /** Before the ceremony: the sheet follows the podium. What has not changed it leaves it as it is. */
    VictorySheet follow(EventPodium now, List<Medallist> whom) {
        State next = standing(now.status(), whom.isEmpty(), accepted);
        List<NameChange> changes = NameChange.between(called, whom);
        return next(
                next,
                accepted && next != State.WITHDRAWN,
                now.medals(),
                whom,
                logged(now, changes, !changes.isEmpty()));
    }

    /** While the ceremony runs: who is called stays, and what the podium says is noted. */
    VictorySheet noteWhileRunning(EventPodium now, List<Medallist> whom) {
        State next = now.official() ? State.SCHEDULED : State.HELD;
        return next(next, true, podium, called, noted(now, NameChange.between(called, whom)));
    }

    /** After the ceremony: what was handed over stays, and what the podium says is noted. */
    VictorySheet noteAfterwards(EventPodium now) {
        return next(state, accepted, podium, called, noted(now, NameChange.between(podium, now.medals())));
    }

    VictorySheet arranged(Arrangement changed) {
        return new VictorySheet(award, kind, version + 1, state, accepted, podium, called, changed, revisions);
    }

    VictorySheet accept() {
        return next(State.SCHEDULED, true, podium, called, revisions);
    }

    VictorySheet done() {
        return next(State.DONE, true, podium, called, revisions);
    }

    /** Code of that ceremony. No two sheets have one: no event's code can begin with a re-award's number. */
    String ceremonyOf(String event) {
        String code = event.toLowerCase(Locale.ROOT);
        return award == 1 ? "victory-" + code : "re-award-" + award + "-" + code;
    }

    /** The ceremony that is linked with it once it is accepted. */
    CeremonyKey keyIn(EventPodium podiumOfEvent) {
        return new CeremonyKey(podiumOfEvent.games(), ceremonyOf(podiumOfEvent.event()));
    }

    private VictorySheet next(
            State next, boolean taken, List<Medallist> whole, List<Medallist> whom, List<SheetRevision> log) {
        VictorySheet same = new VictorySheet(award, kind, version, next, taken, whole, whom, arrangement, log);
        if (same.equals(this)) return this;
        return new VictorySheet(award, kind, version + 1, next, taken, whole, whom, arrangement, log);
    }

    private List<SheetRevision> logged(EventPodium now, List<NameChange> changes, boolean worthTelling) {
        if (revisions.get(revisions.size() - 1).status() == now.status() && !worthTelling) return revisions;
        List<SheetRevision> all = new ArrayList<>(revisions);
        all.add(SheetRevision.of(now, changes));
        return all.size() > MOST_REVISIONS ? all.subList(all.size() - MOST_REVISIONS, all.size()) : all;
    }

    /** Against names that stay, so that the same difference is not told twice. */
    private List<SheetRevision> noted(EventPodium now, List<NameChange> changes) {
        return logged(
                now, changes, !revisions.get(revisions.size() - 1).changes().equals(changes));
    }

    private static State standing(PodiumStatus status, boolean nobody, boolean accepted) {
        return switch (status) {
            case OFFICIAL -> nobody ? State.WITHDRAWN : accepted ? State.SCHEDULED : State.PROPOSED;
            case WITHDRAWN -> State.WITHDRAWN;
            case UNOFFICIAL, PROTESTED, PROVISIONAL -> State.HELD;
        };
    }
}
