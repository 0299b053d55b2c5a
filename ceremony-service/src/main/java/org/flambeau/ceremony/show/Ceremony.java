package org.flambeau.ceremony.show;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flambeau.ceremony.timing.Baseline;
import org.flambeau.ceremony.timing.Group;
import org.flambeau.ceremony.timing.Progress;
import org.flambeau.ceremony.timing.ShowTiming;
import org.flambeau.ceremony.timing.TimedSegment;

/**
 * A ceremony as it stands: facts, running order and show. Immutable; every change gives a new one.
 *
 * @param factsVersion rises with every change of the facts
 * @param publicVersion rises only when what the public may see changes; work on a secret leaves no trace in it
 * @param advancedAt when the show moved on last in this run, null before the start
 * @param undo the last move, null when nothing can be taken back
 */
public record Ceremony(
        CeremonyKey key,
        long factsVersion,
        CeremonyFacts facts,
        RunningOrder order,
        Show show,
        long publicVersion,
        Instant advancedAt,
        Undo undo) {

    /** A new ceremony, with neither running order nor public version yet. */
    public static Ceremony planned(CeremonyKey key, CeremonyFacts facts) {
        return new Ceremony(key, 1, facts, RunningOrder.NONE, new Draft(1), 0, null, null);
    }

    /** A new ceremony that somebody suggests. */
    public static Ceremony proposed(CeremonyKey key, CeremonyFacts facts) {
        return new Ceremony(key, 1, facts, RunningOrder.NONE, new Proposed(1), 0, null, null);
    }

    public Ceremony withFacts(CeremonyFacts changed) {
        return new Ceremony(key, factsVersion + 1, changed, order, show, publicVersion, advancedAt, undo);
    }

    /** In another state; what went before cannot be undone. */
    public Ceremony withShow(Show changed) {
        return new Ceremony(key, factsVersion, facts, order, changed, publicVersion, advancedAt, null);
    }

    /** In another state through a command of the show-caller, which {@code lastMove} can take back. */
    public Ceremony moved(Show changed, Instant advanced, Undo lastMove) {
        return new Ceremony(key, factsVersion, facts, order, changed, publicVersion, advanced, lastMove);
    }

    /** The next public version. */
    public Ceremony publishedAgain() {
        return new Ceremony(key, factsVersion, facts, order, show, publicVersion + 1, advancedAt, undo);
    }

    /** With another running order, which nobody has approved. Whether the show allows it is asked before. */
    public Ceremony withOrder(List<SegmentPlan> plans, List<Group> groups, String by) {
        RunningOrder edited = order.edited(plans, groups, by, show.told());
        Show unapproved = show instanceof Show.Ready ready ? ready.edited() : show;
        if (show instanceof Underway underway)
            unapproved = underway.with(underway.happened().unapproved());
        return new Ceremony(key, factsVersion, facts, edited, unapproved, publicVersion, advancedAt, undo);
    }

    /** With segments changed in what is no part of the plan. */
    public Ceremony withSame(RunningOrder sameOrder) {
        return new Ceremony(key, factsVersion, facts, sameOrder, show, publicVersion, advancedAt, undo);
    }

    /** Before its start again: the next run, no segment played, new public names. */
    public Ceremony reset() {
        return new Ceremony(key, factsVersion, facts, order.renamed(), show.reset(), publicVersion, null, null);
    }

    /** Before the start of its next run where a rehearsal is over: what is written and approved then is for that. */
    public Ceremony rehearsed() {
        if (!(show instanceof Finished finished)) return this;
        return finished.again()
                .map(before -> new Ceremony(key, factsVersion, facts, order, before, publicVersion, null, null))
                .orElse(this);
    }

    /** Whether the public may know of it at all: not of a proposal, and not of one that was never accepted. */
    public boolean isPublic() {
        return !(show instanceof Proposed) && !(show instanceof Cancelled && publicVersion == 0);
    }

    /** The variant that is played, or would be. */
    public String variant() {
        return show.round().map(Round::variant).orElse(SegmentPlan.MAIN);
    }

    /** The plan of a variant as it would be frozen now. */
    public Baseline plan(String variant) {
        return Baseline.of(facts.plannedStart(), timed(variant));
    }

    /** The plan that offsets are measured against: frozen once the show has started. */
    public Baseline baseline() {
        return show.round().map(Round::baseline).orElseGet(() -> plan(variant()));
    }

    public ShowTiming timing() {
        return new ShowTiming(
                baseline(),
                timed(variant()),
                order.groups(),
                show.progress().orElseGet(() -> new Progress.NotStarted(facts.plannedStart())));
    }

    /**
     * When the show may move on again, empty when it may now. A clock that is set back behind the last move does not hold
     * the show up: how long ago that was is not known then.
     */
    public Optional<Instant> movesAgain(Instant now) {
        if (advancedAt == null || now.isBefore(advancedAt)) return Optional.empty();
        return Optional.of(advancedAt.plus(facts.minimumInterval())).filter(now::isBefore);
    }

    /** As it would stand with another delay block before a segment; nothing is stored by that. */
    public Ceremony delayedBefore(String segment, Duration delay) {
        return withSame(order.each(one -> one.code().equals(segment) ? one.delayedBy(delay) : one));
    }

    /** The segment that goes live after the live one: the next in the order that is neither over nor taken out. */
    public Optional<String> next() {
        return show.live().isEmpty() ? Optional.empty() : open().findFirst();
    }

    /** The segment that is called to stand by, as long as it is still to come: an edit may have taken it out. */
    public Optional<String> standby() {
        return show.round().map(Round::standby).filter(toCome()::contains);
    }

    /** Segments before the live one that were neither played nor passed over: an edit put them there before an undo. */
    public List<String> leftBehind() {
        return open(order.segments().stream().takeWhile(segment -> !show.live().equals(Optional.of(segment.code()))))
                .toList();
    }

    /** Codes of the segments that are still to come. */
    public List<String> toCome() {
        return open().toList();
    }

    private Stream<String> open() {
        return show instanceof Show.After
                ? Stream.empty()
                : open(order.after(show.live().orElse(null)));
    }

    /** Which of these are played in this run's variant, and neither live, over nor taken out. */
    private Stream<String> open(Stream<Segment> among) {
        Set<String> past = show.round().map(Round::past).orElse(List.of()).stream()
                .map(Progress.Past::code)
                .collect(Collectors.toSet());
        Set<String> out = show.round().map(Round::passed).orElse(Map.of()).keySet();
        String variant = variant();
        return among.filter(segment -> segment.plan().isIn(variant))
                .map(Segment::code)
                .filter(code -> !past.contains(code) && !out.contains(code));
    }

    private List<TimedSegment> timed(String variant) {
        return order.plans().stream()
                .map(plan -> plan.isIn(variant) ? plan.timed() : plan.timed().skip())
                .map(segment -> show.round()
                        .map(round -> round.passed().get(segment.code()))
                        .map(segment::without)
                        .orElse(segment))
                .toList();
    }
}
