package org.flambeau.ceremony.victory;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.contracts.EventTypes;
import org.flambeau.contracts.medals.GamesReset;
import org.flambeau.contracts.medals.PlacedMedal;
import org.flambeau.contracts.medals.PodiumChanged;
import org.flambeau.messaging.inbox.Inbox;
import org.flambeau.messaging.inbox.InboxConsumer;
import org.flambeau.messaging.inbox.IncomingEvent;
import org.flambeau.messaging.inbox.UnreadableEvent;
import org.flambeau.messaging.sql.Trip;

/**
 * Hears of every version of every podium. It takes a reset from the same topic and not from whoever learns of the Games:
 * only here the order of podiums and reset is certain.
 */
@ApplicationScoped
public class PodiumFollower implements InboxConsumer {

    private final Inbox inbox;
    private final FollowPodium followPodium;

    PodiumFollower(Inbox inbox, FollowPodium followPodium) {
        this.inbox = inbox;
        this.followPodium = followPodium;
    }

    @Incoming("podiums")
    @Blocking
    void receive(ConsumerRecord<String, byte[]> event) {
        inbox.receive(this, event);
    }

    @Override
    public String name() {
        return "ceremony-victory";
    }

    @Override
    public Set<String> understands() {
        return Set.of(EventTypes.PODIUM_CHANGED, EventTypes.GAMES_CHANGED, EventTypes.GAMES_RESET);
    }

    @Override
    public Set<String> ignores() {
        return Set.of(EventTypes.MILESTONE_CHANGED);
    }

    @Override
    public Versions versions() {
        return Versions.EVERY;
    }

    /** Facts of a Games change nothing here; they are only counted, so that no reset between them is missed. */
    @Override
    public Effect read(IncomingEvent event, Trip questions) {
        if (event.type().equals(EventTypes.PODIUM_CHANGED)) {
            PodiumChanged changed = complete(event.dataAs(PodiumChanged.class));
            return writes -> followPodium.take(changed);
        }
        if (event.type().equals(EventTypes.GAMES_RESET)) {
            GamesReset reset = event.dataAs(GamesReset.class);
            if (!CeremonyKey.isCode(reset.games())) throw new UnreadableEvent("a reset needs its Games");
            return writes -> followPodium.forget(reset.games(), reset.tableVersion());
        }
        return writes -> {};
    }

    private static PodiumChanged complete(PodiumChanged changed) {
        if (!CeremonyKey.isCode(changed.games())) throw new UnreadableEvent("a podium needs its Games");
        if (changed.event() == null || !SheetQuestion.isEvent(changed.event().code()))
            throw new UnreadableEvent("a podium needs an event with a code");
        if (changed.event().names() == null || changed.status() == null || changed.recordedAt() == null)
            throw new UnreadableEvent("a podium needs the event's names, a status and when it was recorded");
        if (changed.table() == null) throw new UnreadableEvent("a podium needs what it did to the medal table");
        if (changed.medals() != null && changed.medals().stream().anyMatch(PodiumFollower::incomplete))
            throw new UnreadableEvent("a medal needs its colour, an organisation and a competitor with code and name");
        return changed;
    }

    private static boolean incomplete(PlacedMedal medal) {
        return medal == null
                || medal.medal() == null
                || medal.organisation() == null
                || medal.competitor() == null
                || medal.competitor().kind() == null
                || medal.competitor().code() == null
                || medal.competitor().name() == null;
    }
}
