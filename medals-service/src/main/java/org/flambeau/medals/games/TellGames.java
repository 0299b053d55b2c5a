package org.flambeau.medals.games;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.flambeau.contracts.Aggregates;
import org.flambeau.contracts.EventTypes;
import org.flambeau.contracts.Topics;
import org.flambeau.contracts.medals.GamesChanged;
import org.flambeau.messaging.outbox.Outbox;
import org.flambeau.messaging.outbox.OutgoingEvent;

/** Tells the world what a Games is, in the transaction that changes it and under its lock. */
@ApplicationScoped
public class TellGames {

    private final GamesShelf shelf;
    private final Outbox outbox;
    private final Clock clock;

    TellGames(GamesShelf shelf, Outbox outbox, Clock clock) {
        this.shelf = shelf;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The Games got more or fewer events: whoever counts how many are finished has to know. */
    public void totalEventsChanged(String code, int totalEvents) {
        shelf.nextVersion(code);
        tell(shelf.get(code), totalEvents);
    }

    void tell(Games games, int totalEvents) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        GamesFacts facts = games.facts();
        outbox.append(new OutgoingEvent(
                Topics.MEDALS,
                games.code(),
                EventTypes.GAMES_CHANGED,
                Aggregates.games(games.code()),
                games.version(),
                now,
                new GamesChanged(
                        games.code(),
                        games.version(),
                        now,
                        facts.purpose(),
                        facts.names(),
                        facts.host(),
                        facts.zone(),
                        facts.firstDay(),
                        facts.lastDay(),
                        facts.dayEndsAt(),
                        totalEvents)));
    }
}
