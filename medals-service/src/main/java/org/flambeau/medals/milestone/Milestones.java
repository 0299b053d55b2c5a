package org.flambeau.medals.milestone;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.flambeau.contracts.Aggregates;
import org.flambeau.contracts.EventTypes;
import org.flambeau.contracts.Topics;
import org.flambeau.contracts.medals.MilestoneChanged;
import org.flambeau.medals.history.HistoryUse;
import org.flambeau.messaging.outbox.Outbox;
import org.flambeau.messaging.outbox.OutgoingEvent;
import org.flambeau.messaging.sql.Statements;
import org.flambeau.messaging.sql.Trip;
import org.jboss.logging.Logger;

/**
 * The milestones of a Games: always a function of its present podiums in order of award and of its history, and of
 * nothing else. What becomes of them is published in the transaction of what brought it. Every method needs the lock of
 * the Games and a transaction.
 */
@ApplicationScoped
public class Milestones implements HistoryUse {

    private static final Logger LOG = Logger.getLogger(Milestones.class);

    private final KeepMilestones keeper;
    private final KeptMilestones kept;
    private final MilestoneRepository repository;
    private final NameMilestones names;
    private final Outbox outbox;
    private final Statements statements;
    private final Clock clock;

    Milestones(
            StoredSources sources,
            KeptMilestones kept,
            MilestoneRepository repository,
            NameMilestones names,
            Outbox outbox,
            Statements statements,
            Clock clock) {
        this.keeper = new KeepMilestones(sources, kept);
        this.kept = kept;
        this.repository = repository;
        this.names = names;
        this.outbox = outbox;
        this.statements = statements;
        this.clock = clock;
    }

    /**
     * To be called when a podium and the medal table have been written. Costs what the organisations and athletes of the
     * podium have won and what was awarded after it.
     *
     * @return what was published, in that order
     */
    public List<MilestoneChanged> podiumChanged(PodiumMove move) {
        return publish(move.games(), keeper.podiumChanged(move), move.effectiveAt(), move.recordedAt());
    }

    /**
     * To be called once after many podiums were written without {@link #podiumChanged}: works out everything anew.
     *
     * @return what was published, in that order
     */
    public List<MilestoneChanged> recompute(String games) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return publish(games, keeper.recompute(games), now, now);
    }

    @Override
    public void historyChanged(String games) {
        recompute(games);
    }

    /** Takes all milestones of a Games away, without an event of their own. The version numbers go on from where they were. */
    public void forget(String games) {
        repository.forget(games);
    }

    private List<MilestoneChanged> publish(String games, List<Kept> versions, Instant effectiveAt, Instant recordedAt) {
        List<MilestoneChanged> changes = names.changes(games, versions, effectiveAt, recordedAt);
        Trip writes = statements.trip();
        kept.write(writes, games, versions);
        outbox.append(
                writes,
                changes.stream().map(change -> event(games, change, recordedAt)).toList());
        writes.make();
        for (MilestoneChanged change : changes)
            LOG.debugf(
                    "milestone changed: games=%s milestone=%s version=%d retracted=%s",
                    games, change.id(), change.version(), change.retracted());
        return changes;
    }

    private static OutgoingEvent event(String games, MilestoneChanged change, Instant recordedAt) {
        return new OutgoingEvent(
                Topics.MEDALS,
                games,
                EventTypes.MILESTONE_CHANGED,
                Aggregates.milestone(games, change.id()),
                change.version(),
                recordedAt,
                change);
    }
}
