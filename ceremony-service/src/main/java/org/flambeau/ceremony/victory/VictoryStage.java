package org.flambeau.ceremony.victory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.flambeau.ceremony.publicview.PublicStage;
import org.flambeau.ceremony.runningorder.RunningOrderHistory;
import org.flambeau.ceremony.show.Ceremonies;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.CeremonyFacts;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.ceremony.show.Finished;
import org.flambeau.ceremony.show.SegmentPlan;
import org.flambeau.ceremony.show.Show;
import org.flambeau.ceremony.show.Underway;
import org.flambeau.ceremony.timing.EndRule;
import org.flambeau.ceremony.timing.StartRule;
import org.flambeau.contracts.ceremonies.CeremonyChanged.Occurrence;
import org.flambeau.http.Refusal;

/**
 * The ceremonies that accepted sheets are linked with: the one place where victory ceremonies touch the calling of
 * shows. What the public can see of a change goes out as for any other ceremony.
 */
@ApplicationScoped
class VictoryStage {

    /** Elements of the victory rule book that a sheet's steps carry. */
    private static final Pattern STEPS =
            Pattern.compile("MEDALLISTS_(ENTRY|EXIT)|MEDALS_(GOLD|SILVER|BRONZE)|ANTHEM_GOLD");

    /** Who stands in the history of a running order that follows from a podium. */
    private static final String EDITOR = "ceremony-service";

    private final Ceremonies ceremonies;
    private final RunningOrderHistory history;
    private final PublicStage stage;
    private final Clock clock;

    VictoryStage(Ceremonies ceremonies, RunningOrderHistory history, PublicStage stage, Clock clock) {
        this.history = history;
        this.ceremonies = ceremonies;
        this.stage = stage;
        this.clock = clock;
    }

    /** How far a ceremony has come; one that is not there has not started. */
    EventVictories.Progress progress(CeremonyKey key) {
        return ceremonies.find(key).map(VictoryStage::progressOf).orElse(EventVictories.Progress.NOT_STARTED);
    }

    /** Keeps everybody else from changing the ceremony until the running transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lock(CeremonyKey key) {
        ceremonies.lock(key);
    }

    /**
     * Makes the ceremony of a sheet that is accepted, or plans it anew when an earlier run of a rehearsal left it. The
     * caller holds the Games.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void schedule(CeremonyKey key, VictoryPlan plan, String zone) {
        CeremonyFacts facts = new CeremonyFacts(plan.names(), zone, plan.plannedStart(), CeremonyFacts.Kind.VICTORY);
        List<SegmentPlan> segments = segments(plan);
        Optional<Ceremony> present = ceremonies.lock(key);
        if (present.isEmpty()) {
            Ceremony created =
                    stage.introduce(Ceremony.planned(key, facts).withOrder(segments, List.of(), EDITOR), now());
            ceremonies.add(created);
            history.keep(created, now(), null);
            return;
        }
        if (present.get().facts().kind() != CeremonyFacts.Kind.VICTORY || hasStarted(present.get()))
            throw Refusal.conflict(
                    "ceremony", key.ceremony(), "there is a ceremony of this code already that is another one");
        keep(present.get(), facts, segments, Occurrence.PLANNED);
    }

    /** Other names are called: they replace those of the running order; the producer's times and segments stay. */
    @Transactional(Transactional.TxType.MANDATORY)
    void callOthers(CeremonyKey key, VictoryPlan plan) {
        untouched(key)
                .ifPresent(before -> keep(
                        before,
                        named(before, plan.names()),
                        merged(before.order().plans(), segments(plan), false),
                        Occurrence.PLANNED));
    }

    /** Another time or another venue. */
    @Transactional(Transactional.TxType.MANDATORY)
    void arrange(CeremonyKey key, VictoryPlan plan) {
        Ceremony before = untouched(key)
                .orElseThrow(() -> Refusal.conflict(
                        "ceremony", key.ceremony(), "the ceremony has started: its time and venue are frozen"));
        CeremonyFacts facts = before.facts().starting(plan.plannedStart());
        keep(before, facts, merged(before.order().plans(), segments(plan), true), Occurrence.PLANNED);
    }

    /** Only the name changes: whoever follows the ceremony reads in it that it waits. */
    @Transactional(Transactional.TxType.MANDATORY)
    void rename(CeremonyKey key, VictoryPlan plan) {
        untouched(key)
                .ifPresent(before ->
                        keep(before, named(before, plan.names()), before.order().plans(), Occurrence.PLANNED));
    }

    /** Nobody is called any more: the running order is empty, and cannot be started. */
    @Transactional(Transactional.TxType.MANDATORY)
    void clear(CeremonyKey key, VictoryPlan plan) {
        untouched(key).ifPresent(before -> keep(before, named(before, plan.names()), List.of(), Occurrence.PLANNED));
    }

    /** A rehearsal begins anew: nobody has won yet, so that the ceremony stands before its start and names nobody. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forget(CeremonyKey key) {
        ceremonies.lock(key).ifPresent(before -> {
            boolean played = !(before.show() instanceof Show.Before);
            Ceremony planned = played ? before.reset() : before;
            save(
                    before,
                    planned.withOrder(List.of(), List.of(), EDITOR),
                    played ? Occurrence.RESET : Occurrence.PLANNED);
        });
    }

    private Optional<Ceremony> untouched(CeremonyKey key) {
        return ceremonies.lock(key).filter(ceremony -> !hasStarted(ceremony));
    }

    /** A rehearsal of what is not true any more ends: the ceremony stands before its start, in the next run. */
    private void keep(Ceremony before, CeremonyFacts facts, List<SegmentPlan> segments, Occurrence occurrence) {
        Ceremony after = before.facts().equals(facts) ? before : before.withFacts(facts);
        if (!before.order().plans().equals(segments)) {
            if (!(before.show() instanceof Show.Before))
                after = after.withShow(before.show().reset());
            after = after.withOrder(segments, List.of(), EDITOR);
        }
        if (!after.equals(before)) save(before, after, occurrence);
    }

    private void save(Ceremony before, Ceremony after, Occurrence occurrence) {
        Ceremony shown = stage.show(before, after, occurrence, now());
        ceremonies.save(shown);
        if (shown.order().version() != before.order().version()) history.keep(shown, now(), null);
    }

    private static CeremonyFacts named(Ceremony before, Map<String, String> names) {
        return before.facts().named(names);
    }

    private static boolean hasStarted(Ceremony ceremony) {
        return progressOf(ceremony) != EventVictories.Progress.NOT_STARTED;
    }

    private static EventVictories.Progress progressOf(Ceremony ceremony) {
        Show show = ceremony.show();
        if (!show.isPublic()) return EventVictories.Progress.NOT_STARTED;
        if (show instanceof Finished) return EventVictories.Progress.OVER;
        return show instanceof Underway ? EventVictories.Progress.RUNNING : EventVictories.Progress.NOT_STARTED;
    }

    private static List<SegmentPlan> segments(VictoryPlan plan) {
        return plan.steps().stream()
                .map(step -> new SegmentPlan(
                        step.code(),
                        step.title(),
                        step.title(),
                        step.element(),
                        plan.venue(),
                        step.people(),
                        new StartRule.Follow(),
                        new EndRule.Lasting(step.duration()),
                        false,
                        true,
                        Duration.ZERO))
                .toList();
    }

    /** Takes over titles and people into the segments that are there; where the steps are others, all is planned anew. */
    private static List<SegmentPlan> merged(List<SegmentPlan> present, List<SegmentPlan> wanted, boolean withVenue) {
        Map<String, SegmentPlan> steps = new HashMap<>();
        wanted.forEach(step -> steps.put(step.code(), step));
        long known = present.stream()
                .filter(segment -> steps.containsKey(segment.code()))
                .count();
        boolean sameSteps = known == wanted.size()
                && present.stream().noneMatch(segment -> isStep(segment) && !steps.containsKey(segment.code()));
        if (!sameSteps) return wanted;
        return present.stream()
                .map(segment -> steps.containsKey(segment.code())
                        ? merged(segment, steps.get(segment.code()), withVenue)
                        : segment)
                .toList();
    }

    private static SegmentPlan merged(SegmentPlan present, SegmentPlan wanted, boolean withVenue) {
        return new SegmentPlan(
                present.code(),
                wanted.title(),
                present.secretUntilLive() ? present.publicTitle() : wanted.publicTitle(),
                present.element(),
                withVenue ? wanted.location() : present.location(),
                wanted.people(),
                present.start(),
                present.end(),
                present.secretUntilLive(),
                present.publicTimes(),
                present.delayBefore(),
                present.particulars());
    }

    /** Of ours, whatever the producer has added. */
    private static boolean isStep(SegmentPlan segment) {
        return segment.element() != null && STEPS.matcher(segment.element()).matches();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
