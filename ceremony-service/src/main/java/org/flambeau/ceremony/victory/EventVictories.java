package org.flambeau.ceremony.victory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flambeau.contracts.medals.MedalColour;

/**
 * The victory ceremonies of one event: none until its podium is official for the first time, then one, and one more for
 * every re-award. Only the newest one can change, the earlier ones are done.
 */
public record EventVictories(EventPodium podium, List<VictorySheet> sheets) {

    /** How far the ceremony that is linked with the newest sheet has come. */
    public enum Progress {
        NOT_STARTED,
        RUNNING,
        OVER
    }

    public EventVictories {
        sheets = List.copyOf(sheets);
    }

    /** Of an event whose podium has just come for the first time. */
    static EventVictories of(EventPodium podium) {
        return new EventVictories(podium, List.of()).follow(Progress.NOT_STARTED);
    }

    Optional<VictorySheet> newest() {
        return sheets.isEmpty() ? Optional.empty() : Optional.of(sheets.get(sheets.size() - 1));
    }

    Optional<VictorySheet> award(int number) {
        return sheets.stream().filter(sheet -> sheet.award() == number).findFirst();
    }

    /**
     * What a version of the podium makes of them; an older version or the same again changes nothing.
     *
     * @param progress how far the newest sheet's ceremony has come when the version arrives
     */
    EventVictories take(EventPodium next, Progress progress) {
        if (next.version() <= podium.version()) return this;
        EventVictories present = progress == Progress.OVER ? finished() : this;
        return new EventVictories(next, present.sheets).follow(progress);
    }

    /** The newest sheet's ceremony is over. What the podium had become meanwhile is re-awarded. */
    EventVictories finished() {
        return newest().filter(sheet -> sheet.accepted() && sheet.state() != VictorySheet.State.DONE)
                .map(sheet -> with(sheet.done()).reAwarded())
                .orElse(this);
    }

    /** The end of the ceremony was taken back: the newest sheet that is done runs again, a re-award that nobody accepted goes. */
    EventVictories reopened(int award) {
        List<VictorySheet> before = sheets.stream()
                .filter(sheet -> sheet.award() <= award || sheet.accepted())
                .toList();
        EventVictories left = new EventVictories(podium, before);
        boolean over = left.newest()
                .filter(sheet -> sheet.award() == award && sheet.state() == VictorySheet.State.DONE)
                .isPresent();
        if (!over) return this;
        EventVictories running = left.with(left.newest().orElseThrow().accept());
        return running.with(running.newest().orElseThrow().noteWhileRunning(podium, running.called()));
    }

    /** The same with another newest sheet. */
    EventVictories with(VictorySheet changed) {
        List<VictorySheet> all = new ArrayList<>(sheets);
        all.set(all.size() - 1, changed);
        return new EventVictories(podium, all);
    }

    /** Whether the podium is not any more what the newest sheet's ceremony is run with. */
    boolean outrun() {
        return newest().filter(sheet -> sheet.state() != VictorySheet.State.DONE)
                .filter(sheet -> !NameChange.between(sheet.called(), called()).isEmpty())
                .isPresent();
    }

    private EventVictories follow(Progress progress) {
        if (sheets.isEmpty())
            return podium.official() ? new EventVictories(podium, List.of(VictorySheet.first(podium))) : this;
        VictorySheet newest = newest().orElseThrow();
        if (newest.state() == VictorySheet.State.DONE)
            return with(newest.noteAfterwards(podium)).reAwarded();
        if (progress == Progress.RUNNING) return with(newest.noteWhileRunning(podium, called()));
        return with(newest.follow(podium, called()));
    }

    private EventVictories reAwarded() {
        List<Medallist> whose = called();
        if (!podium.official() || whose.isEmpty()) return this;
        List<VictorySheet> all = new ArrayList<>(sheets);
        all.add(newest().orElseThrow().reAward(podium, whose));
        return new EventVictories(podium, all);
    }

    /** Whom the podium gives a medal that no ceremony has handed over yet. */
    private List<Medallist> called() {
        Map<String, MedalColour> handedOver = new HashMap<>();
        sheets.stream()
                .filter(sheet -> sheet.state() == VictorySheet.State.DONE)
                .reduce((earlier, later) -> later)
                .ifPresent(sheet -> sheet.podium().forEach(one -> handedOver.put(one.code(), one.medal())));
        return podium.medals().stream()
                .filter(medallist -> handedOver.get(medallist.code()) != medallist.medal())
                .toList();
    }
}
