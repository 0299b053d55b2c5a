package org.flambeau.medals.podium;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flambeau.contracts.medals.EventDescription;
import org.flambeau.contracts.medals.Member;
import org.flambeau.contracts.medals.PodiumStatus;
import org.flambeau.contracts.medals.Revision;
import org.flambeau.contracts.medals.TableChange;
import org.flambeau.http.Precondition;
import org.flambeau.medals.event.Events;
import org.flambeau.medals.games.Games;
import org.flambeau.medals.games.GamesShelf;
import org.flambeau.medals.organisation.Organisation;
import org.flambeau.medals.organisation.Organisations;
import org.flambeau.medals.rule.Refusing;
import org.flambeau.medals.table.MedalTables;
import org.flambeau.medals.table.PodiumEffect;
import org.flambeau.messaging.outbox.Outbox;
import org.jboss.logging.Logger;

/**
 * Enters or changes a podium: in one transaction, under the lock of its Games, the new version, its place in the
 * history, the medal table and the event that tells the world. The same content again changes nothing.
 */
@ApplicationScoped
class ChangePodium {

    private static final Logger LOG = Logger.getLogger(ChangePodium.class);

    private final GamesShelf shelf;
    private final Events events;
    private final Organisations organisations;
    private final PodiumRepository podiums;
    private final RevisionRepository revisions;
    private final MedalTables tables;
    private final Outbox outbox;
    private final Clock clock;

    ChangePodium(
            GamesShelf shelf,
            Events events,
            Organisations organisations,
            PodiumRepository podiums,
            RevisionRepository revisions,
            MedalTables tables,
            Outbox outbox,
            Clock clock) {
        this.shelf = shelf;
        this.events = events;
        this.organisations = organisations;
        this.podiums = podiums;
        this.revisions = revisions;
        this.tables = tables;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * The podium after the change.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 403, 404, 409, 412 or 422; nothing has changed then
     */
    @Transactional(Transactional.TxType.MANDATORY)
    PodiumVersion change(PodiumKey key, PodiumRequest request, Precondition precondition, Caller caller) {
        Games games = shelf.lock(key.games());
        EventDescription event = events.get(key.games(), key.event());
        Optional<PodiumVersion> present = podiums.present(key);
        precondition.check(present.map(PodiumVersion::version).orElse(0L));
        Refusing.onViolation(ShapeRules.check(request));
        Map<String, Organisation> known = organisations.byCode(key.games(), mentioned(request, present));
        Proposal proposal = new Proposal(
                games.facts(), event, known.keySet(), present.orElse(null), request, now(), caller.chief());
        if (proposal.changesNothing()) return present.get();
        Refusing.onViolation(PodiumRules.check(proposal));
        return store(key, proposal, known, caller);
    }

    private PodiumVersion store(PodiumKey key, Proposal proposal, Map<String, Organisation> known, Caller caller) {
        PodiumVersion before = proposal.present();
        PodiumVersion after = next(podiums.lastVersion(key) + 1, proposal);
        podiums.write(key, after);
        revisions.persist(RevisionEntity.of(key, after, caller.name()));
        TableChange table =
                tables.apply(key.games(), effect(before, after, proposal.event().bronzes()));
        outbox.append(PodiumAnnouncement.of(key, proposal.event(), before, after, known, table));
        LOG.infof(
                "podium changed: games=%s event=%s version=%d status=%s table=%d",
                key.games(), key.event(), after.version(), after.content().status(), table.version());
        return after;
    }

    /** As fine as the database keeps it, so that what is answered is what is stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static PodiumVersion next(long version, Proposal proposal) {
        PodiumVersion before = proposal.present();
        PodiumContent content = proposal.content();
        Instant now = proposal.now();
        boolean everOfficial = content.status() == PodiumStatus.OFFICIAL || before != null && before.everOfficial();
        Revision revision = proposal.request().revision();
        return new PodiumVersion(version, content, revision, everOfficial, effectiveAt(proposal, now), now);
    }

    /** What was not told is now, or just after the version before if that was told to be later. */
    private static Instant effectiveAt(Proposal proposal, Instant now) {
        Instant told = proposal.request().effectiveAt();
        if (told != null) return told.truncatedTo(ChronoUnit.MICROS);
        if (proposal.creates() || now.isAfter(proposal.present().effectiveAt())) return now;
        return proposal.present().effectiveAt().plus(1, ChronoUnit.MICROS);
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

    /** Of the present version too: the change has to name those who lose a medal. */
    private static Set<String> mentioned(PodiumRequest request, Optional<PodiumVersion> present) {
        Set<String> codes = new HashSet<>();
        present.ifPresent(podium -> podium.content().medals().forEach(medal -> codes.add(medal.organisation())));
        for (Medal medal : request.medals()) {
            codes.add(medal.organisation());
            for (Member member : medal.competitor().members())
                if (member.organisation() != null) codes.add(member.organisation());
        }
        return codes;
    }
}
