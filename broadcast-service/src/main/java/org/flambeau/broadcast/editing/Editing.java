package org.flambeau.broadcast.editing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.flambeau.broadcast.archive.Archive;
import org.flambeau.contracts.Aggregates;
import org.flambeau.contracts.EventTypes;
import org.flambeau.contracts.Topics;
import org.flambeau.contracts.ceremonies.CeremonyChanged;
import org.flambeau.contracts.medals.GamesChanged;
import org.flambeau.contracts.medals.GamesReset;
import org.flambeau.contracts.medals.MilestoneChanged;
import org.flambeau.contracts.medals.PodiumChanged;
import org.flambeau.contracts.notifications.NotificationPublished;
import org.flambeau.messaging.inbox.InboxConsumer;
import org.flambeau.messaging.inbox.IncomingEvent;
import org.flambeau.messaging.outbox.Outbox;
import org.flambeau.messaging.outbox.OutgoingEvent;

/**
 * Makes exactly one notification of every version of everything that happens, with the next number of its Games. The
 * number, the stored notification, the outgoing event and the memory of its cause commit together.
 */
@ApplicationScoped
public class Editing implements InboxConsumer {

    private final MedalDesk medals = new MedalDesk(List.of(new EnglishWording()));
    private final MilestoneDesk milestones = new MilestoneDesk();
    private final CeremonyDesk ceremonies = new CeremonyDesk(List.of(new EnglishWording()));
    private final Map<String, Function<IncomingEvent, Draft>> desks = Map.of(
            EventTypes.GAMES_CHANGED, event -> medals.games(event.dataAs(GamesChanged.class)),
            EventTypes.GAMES_RESET, event -> medals.reset(event.dataAs(GamesReset.class)),
            EventTypes.PODIUM_CHANGED, event -> medals.podium(event.dataAs(PodiumChanged.class)),
            EventTypes.MILESTONE_CHANGED, event -> milestones.milestone(event.dataAs(MilestoneChanged.class)),
            EventTypes.CEREMONY_CHANGED, event -> ceremonies.ceremony(event.dataAs(CeremonyChanged.class)));
    private final Archive archive;
    private final Outbox outbox;
    private final Clock clock;

    Editing(Archive archive, Outbox outbox, Clock clock) {
        this.archive = archive;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "editing";
    }

    @Override
    public Set<String> understands() {
        return desks.keySet();
    }

    /** Every version: a medal that was told and taken back is two pieces of news. */
    @Override
    public Versions versions() {
        return Versions.EVERY;
    }

    @Override
    public void apply(IncomingEvent event) {
        Draft draft = desks.get(event.type()).apply(event);
        // The database keeps microseconds; the event must not be finer than its row.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        NotificationPublished notification =
                archive.append(draft.games(), sequence -> draft.numbered(sequence, event.id(), now));
        outbox.append(new OutgoingEvent(
                Topics.NOTIFICATIONS,
                notification.games(),
                EventTypes.NOTIFICATION_PUBLISHED,
                Aggregates.notifications(notification.games()),
                notification.sequence(),
                now,
                notification));
    }
}
