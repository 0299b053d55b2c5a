package org.flambeau.medals.podium;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.flambeau.contracts.Aggregates;
import org.flambeau.contracts.EventTypes;
import org.flambeau.contracts.Topics;
import org.flambeau.contracts.medals.PodiumChanged;
import org.flambeau.contracts.medals.PodiumStatus;
import org.flambeau.medals.award.Award;
import org.flambeau.medals.award.Awards;
import org.flambeau.medals.award.Span;
import org.flambeau.medals.milestone.Milestones;
import org.flambeau.medals.milestone.PodiumMove;
import org.flambeau.medals.organisation.Organisation;
import org.flambeau.medals.table.MedalTables;
import org.flambeau.medals.table.PodiumEffect;
import org.flambeau.medals.table.Tally;
import org.flambeau.messaging.outbox.Outbox;
import org.flambeau.messaging.outbox.OutgoingEvent;
import org.flambeau.messaging.sql.Statements;
import org.flambeau.messaging.sql.Trip;
import org.jboss.logging.Logger;

/**
 * Writes a new version of a podium: its content, its place in the history, its medals, the table, the event that tells
 * the world, and the milestones that come or go with it. Needs the transaction of its caller and the lock of the Games.
 */
@ApplicationScoped
class RecordPodium {

    private static final Logger LOG = Logger.getLogger(RecordPodium.class);

    private final PodiumRepository podiums;
    private final RevisionRepository revisions;
    private final Awards awards;
    private final MedalTables tables;
    private final Milestones milestones;
    private final Outbox outbox;
    private final Statements statements;

    RecordPodium(
            PodiumRepository podiums,
            RevisionRepository revisions,
            Awards awards,
            MedalTables tables,
            Milestones milestones,
            Outbox outbox,
            Statements statements) {
        this.podiums = podiums;
        this.revisions = revisions;
        this.awards = awards;
        this.tables = tables;
        this.milestones = milestones;
        this.outbox = outbox;
        this.statements = statements;
    }

    /**
     * What a new version takes the place of.
     *
     * @param table of the whole Games
     */
    record Present(PodiumRow podium, MedalTables.Present table) {}

    /** The podium and the medal table as they stand. */
    Present present(PodiumKey key) {
        Trip trip = statements.trip();
        Supplier<Present> present = present(trip, key);
        trip.make();
        return present.get();
    }

    /** The same, among other questions. */
    Supplier<Present> present(Trip trip, PodiumKey key) {
        Supplier<PodiumRow> podium = podiums.row(trip, key);
        Supplier<MedalTables.Present> table = tables.present(trip, key.games());
        return () -> new Present(podium.get(), table.get());
    }

    /**
     * The new version, with what it did.
     *
     * @param present what {@link #present} has told of it in this transaction
     * @param proposal one that the rules allow
     * @param known at least the organisations of the present and the new version
     * @param recordedBy whose doing it is
     */
    RecordedPodium record(
            PodiumKey key, Present present, Proposal proposal, Map<String, Organisation> known, String recordedBy) {
        Written written = write(key, present, proposal, known, recordedBy);
        PodiumVersion before = proposal.present();
        PodiumVersion after = written.podium();
        PodiumMove move = new PodiumMove(
                key.games(),
                key.event(),
                before == null ? List.of() : awards(before.content()),
                awards(after.content()),
                written.tallies(),
                after.effectiveAt(),
                after.recordedAt());
        return new RecordedPodium(after, written.change(), milestones.podiumChanged(move));
    }

    /**
     * The same without the milestones. Whoever writes many podiums calls {@link Milestones#recompute} once after the last of
     * them, in the same transaction.
     */
    RecordedPodium recordAlone(PodiumKey key, Proposal proposal, Map<String, Organisation> known, String recordedBy) {
        Written written = write(key, present(key), proposal, known, recordedBy);
        return new RecordedPodium(written.podium(), written.change(), List.of());
    }

    private Written write(
            PodiumKey key, Present present, Proposal proposal, Map<String, Organisation> known, String recordedBy) {
        PodiumVersion before = proposal.present();
        PodiumVersion after = proposal.accepted(present.podium().version() + 1);
        int bronzes = proposal.event().bronzes();
        Trip trip = statements.trip();
        podiums.write(trip, key, after);
        revisions.write(trip, key, after, recordedBy);
        awards.write(trip, span(key, after, bronzes), awards(after.content()));
        MedalTables.Applied table = tables.apply(trip, key.games(), present.table(), effect(before, after, bronzes));
        PodiumChanged change = PodiumAnnouncement.of(key, proposal.event(), before, after, known, table.change());
        outbox.append(trip, List.of(event(key, after, change)));
        trip.make();
        LOG.infof(
                "podium changed: games=%s event=%s version=%d status=%s table=%d",
                key.games(),
                key.event(),
                after.version(),
                after.content().status(),
                change.table().version());
        return new Written(after, change, table.tallies());
    }

    private static OutgoingEvent event(PodiumKey key, PodiumVersion podium, PodiumChanged change) {
        return new OutgoingEvent(
                Topics.MEDALS,
                key.games(),
                EventTypes.PODIUM_CHANGED,
                Aggregates.podium(key.games(), key.event()),
                podium.version(),
                podium.recordedAt(),
                change);
    }

    private record Written(PodiumVersion podium, PodiumChanged change, Map<String, Tally> tallies) {}

    private static Span span(PodiumKey key, PodiumVersion podium, int bronzes) {
        PodiumContent content = podium.content();
        return new Span(
                key.games(),
                key.event(),
                podium.version(),
                content.status() == PodiumStatus.OFFICIAL,
                Places.finished(content, bronzes),
                podium.effectiveAt());
    }

    private static List<Award> awards(PodiumContent content) {
        return content.medals().stream()
                .map(medal -> new Award(
                        medal.medal(), medal.organisation(), medal.competitor(), medal.awardedAt(), medal.medalDate()))
                .toList();
    }

    private static PodiumEffect effect(PodiumVersion before, PodiumVersion after, int bronzes) {
        PodiumContent contentBefore = before == null ? null : before.content();
        return new PodiumEffect(
                PodiumTally.of(contentBefore),
                PodiumTally.of(after.content()),
                contentBefore != null && Places.finished(contentBefore, bronzes),
                Places.finished(after.content(), bronzes),
                after.effectiveAt());
    }
}
