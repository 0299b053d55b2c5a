package org.flambeau.broadcast.editing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.flambeau.contracts.EventTypes;
import org.flambeau.contracts.ceremonies.CeremonyChanged;
import org.flambeau.contracts.medals.GamesChanged;
import org.flambeau.contracts.medals.GamesReset;
import org.flambeau.contracts.medals.MilestoneChanged;
import org.flambeau.contracts.medals.PodiumChanged;
import org.flambeau.messaging.inbox.InboxConsumer;
import org.flambeau.messaging.inbox.IncomingEvent;
import org.flambeau.messaging.sql.Trip;

/**
 * Makes exactly one notification of every version of everything that happens, with the next number of its Games. That
 * and the memory of its cause commit together.
 */
@ApplicationScoped
public class Editing implements InboxConsumer {

    private final MedalDesk medals = new MedalDesk(Languages.ALL);
    private final MilestoneDesk milestones = new MilestoneDesk();
    private final CeremonyDesk ceremonies = new CeremonyDesk(Languages.ALL);
    private final Map<String, Function<IncomingEvent, Draft>> desks = Map.of(
            EventTypes.GAMES_CHANGED, event -> medals.games(event.dataAs(GamesChanged.class)),
            EventTypes.GAMES_RESET, event -> medals.reset(event.dataAs(GamesReset.class)),
            EventTypes.PODIUM_CHANGED, event -> medals.podium(event.dataAs(PodiumChanged.class)),
            EventTypes.MILESTONE_CHANGED, event -> milestones.milestone(event.dataAs(MilestoneChanged.class)),
            EventTypes.CEREMONY_CHANGED, event -> ceremonies.ceremony(event.dataAs(CeremonyChanged.class)));
    private final Press press;
    private final Continuity continuity;

    Editing(Press press, Continuity continuity) {
        this.press = press;
        this.continuity = continuity;
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

    /** A podium may bring many milestones, and who waits for a medal does not wait for them. */
    @Override
    public Set<String> together() {
        return Set.of(EventTypes.MILESTONE_CHANGED);
    }

    @Override
    public Effect read(IncomingEvent event, Trip questions) {
        // The channels have waited for it; whoever replays a dead letter has not.
        continuity.require();
        Press.Placed placed = press.place(desks.get(event.type()).apply(event), questions);
        return writes -> press.publish(placed, event.id(), List.of(), writes);
    }
}
