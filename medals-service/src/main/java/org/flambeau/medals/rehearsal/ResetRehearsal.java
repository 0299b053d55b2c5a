package org.flambeau.medals.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.flambeau.contracts.Aggregates;
import org.flambeau.contracts.EventTypes;
import org.flambeau.contracts.Topics;
import org.flambeau.contracts.medals.GamesReset;
import org.flambeau.contracts.medals.Purpose;
import org.flambeau.http.Refusal;
import org.flambeau.medals.event.Events;
import org.flambeau.medals.games.Games;
import org.flambeau.medals.games.GamesShelf;
import org.flambeau.medals.podium.PodiumShelf;
import org.flambeau.medals.table.MedalTables;
import org.flambeau.messaging.outbox.Outbox;
import org.flambeau.messaging.outbox.OutgoingEvent;
import org.jboss.logging.Logger;

/** Takes all podiums of a rehearsal away, so that it can be played again. Facts, organisations, events and history stay. */
@ApplicationScoped
class ResetRehearsal {

    private static final Logger LOG = Logger.getLogger(ResetRehearsal.class);

    private final GamesShelf shelf;
    private final PodiumShelf podiums;
    private final MedalTables tables;
    private final Events events;
    private final Outbox outbox;
    private final Clock clock;

    ResetRehearsal(
            GamesShelf shelf, PodiumShelf podiums, MedalTables tables, Events events, Outbox outbox, Clock clock) {
        this.shelf = shelf;
        this.podiums = podiums;
        this.tables = tables;
        this.events = events;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What was published about the reset.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404, or 409 when the Games is no rehearsal
     */
    @Transactional(Transactional.TxType.MANDATORY)
    GamesReset reset(String code) {
        Games games = shelf.lock(code);
        if (games.facts().purpose() != Purpose.REHEARSAL)
            throw Refusal.conflict("purpose", games.facts().purpose(), "only a rehearsal can be reset");
        podiums.forget(code);
        long tableVersion = tables.clear(code);
        long version = shelf.nextVersion(code);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        GamesReset reset = new GamesReset(code, version, now, tableVersion, events.count(code));
        outbox.append(new OutgoingEvent(
                Topics.MEDALS, code, EventTypes.GAMES_RESET, Aggregates.games(code), version, now, reset));
        LOG.infof("rehearsal reset: games=%s version=%d table=%d", code, version, tableVersion);
        return reset;
    }
}
