package org.flambeau.ceremony.games;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.ZoneId;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.contracts.EventTypes;
import org.flambeau.contracts.medals.GamesChanged;
import org.flambeau.contracts.medals.GamesReset;
import org.flambeau.messaging.inbox.Inbox;
import org.flambeau.messaging.inbox.InboxConsumer;
import org.flambeau.messaging.inbox.IncomingEvent;
import org.flambeau.messaging.inbox.UnreadableEvent;
import org.flambeau.messaging.sql.Trip;

/** Learns of the Games from medals-service. It must not miss a reset, so it wants every version. */
@ApplicationScoped
public class GamesFollower implements InboxConsumer {

    private final Inbox inbox;
    private final GamesRegister register;
    private final Event<RehearsalReset> resets;

    GamesFollower(Inbox inbox, GamesRegister register, Event<RehearsalReset> resets) {
        this.inbox = inbox;
        this.register = register;
        this.resets = resets;
    }

    @Incoming("medals")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> event) {
        inbox.receive(this, event);
    }

    @Override
    public String name() {
        return "ceremony-games";
    }

    @Override
    public Set<String> understands() {
        return Set.of(EventTypes.GAMES_CHANGED, EventTypes.GAMES_RESET);
    }

    @Override
    public Set<String> ignores() {
        return Set.of(EventTypes.PODIUM_CHANGED, EventTypes.MILESTONE_CHANGED);
    }

    @Override
    public Versions versions() {
        return Versions.EVERY;
    }

    @Override
    public Effect read(IncomingEvent event, Trip questions) {
        if (event.type().equals(EventTypes.GAMES_CHANGED)) {
            GamesChanged changed = complete(event.dataAs(GamesChanged.class));
            return writes -> register.take(changed);
        }
        GamesReset reset = event.dataAs(GamesReset.class);
        return writes -> resets.fire(new RehearsalReset(reset.games(), reset.recordedAt()));
    }

    private static GamesChanged complete(GamesChanged changed) {
        if (!CeremonyKey.isCode(changed.games()) || changed.names() == null || changed.purpose() == null)
            throw new UnreadableEvent("a Games needs games, names and purpose");
        if (changed.zone() == null || !ZoneId.getAvailableZoneIds().contains(changed.zone()))
            throw new UnreadableEvent("zone is not an IANA time zone: " + changed.zone());
        return changed;
    }
}
