package org.flambeau.ceremony.publicview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.ceremony.show.Show;
import org.flambeau.contracts.Aggregates;
import org.flambeau.contracts.EventTypes;
import org.flambeau.contracts.Topics;
import org.flambeau.contracts.ceremonies.CeremonyChanged;
import org.flambeau.contracts.ceremonies.CeremonyChanged.Occurrence;
import org.flambeau.messaging.outbox.Outbox;
import org.flambeau.messaging.outbox.OutgoingEvent;

/** Tells the world of a change, in the transaction of the change, exactly when the public view is another one. */
@ApplicationScoped
public class PublicStage {

    private final Outbox outbox;

    PublicStage(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Tells of a new ceremony; the caller holds a lock that keeps out its twin. */
    public Ceremony introduce(Ceremony created, Instant at) {
        return !created.isPublic() ? created : publish(created, PublicView.of(created), Occurrence.PLANNED, at);
    }

    /**
     * Shows an edit of facts or running order: a plan until the show begins, an amendment from then on.
     *
     * @return as {@link #show}
     */
    public Ceremony edit(Ceremony before, Ceremony after, Instant at) {
        boolean planned = before.show() instanceof Show.Before || !before.show().isPublic();
        return show(before, after, planned ? Occurrence.PLANNED : Occurrence.AMENDED, at);
    }

    /**
     * Compares the public views before and after a change; the caller holds the lock of the ceremony.
     *
     * @return what is to be kept: {@code after}, with the next public version when the public can tell the difference
     */
    public Ceremony show(Ceremony before, Ceremony after, Occurrence occurrence, Instant at) {
        if (!after.isPublic()) return after;
        PublicView view = PublicView.of(after);
        if (before.isPublic() && PublicView.of(before).equals(view)) return after;
        return publish(after, view, occurrence, at);
    }

    private Ceremony publish(Ceremony ceremony, PublicView view, Occurrence occurrence, Instant at) {
        Ceremony published = ceremony.publishedAgain();
        CeremonyKey key = published.key();
        outbox.append(new OutgoingEvent(
                Topics.CEREMONIES,
                key.recordKey(),
                EventTypes.CEREMONY_CHANGED,
                Aggregates.ceremony(key.games(), key.ceremony()),
                published.publicVersion(),
                at,
                event(published, view, occurrence, at)));
        return published;
    }

    private static CeremonyChanged event(Ceremony ceremony, PublicView view, Occurrence occurrence, Instant at) {
        return new CeremonyChanged(
                ceremony.key().games(),
                ceremony.key().ceremony(),
                ceremony.publicVersion(),
                occurrence,
                at,
                view.names(),
                view.state(),
                view.zone(),
                view.plannedStart(),
                view.startedAt(),
                view.finishedAt(),
                view.live(),
                view.segments());
    }
}
