package org.flambeau.ceremony.production;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.flambeau.ceremony.crew.StageMessage;
import org.flambeau.ceremony.production.CeremonyMarks.Mark;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.livehub.Backlog;
import org.flambeau.livehub.Channel;
import org.flambeau.livehub.Entry;
import org.flambeau.livehub.Hub;
import org.flambeau.livehub.View;

/** A ceremony that screens follow: its stream, and how far we have seen it. Written by one thread at a time. */
final class Followed {

    private final CeremonyKey key;
    private final Channel<ShowState, ShowState> channel;
    private final View<ShowState, ShowState> view;
    private final AtomicInteger screens = new AtomicInteger();
    private volatile Entry<ShowState> newest;
    private volatile Instant seen;
    private Mark mark;

    /** @param first the state that it begins with */
    Followed(CeremonyKey key, Hub<ShowState, ShowState> hub, FramesOf framesOf, ShowState first) {
        this.key = key;
        this.view = View.whole(framesOf.seenAt(() -> seen));
        this.seen = first.show().at();
        this.channel = hub.open(key.recordKey(), first, backlog());
        publish(first);
    }

    /** Makes the frames of a stream that was last seen as the supplier says. */
    interface FramesOf {
        ShowFrames seenAt(Supplier<Instant> seen);
    }

    CeremonyKey key() {
        return key;
    }

    Channel<ShowState, ShowState> channel() {
        return channel;
    }

    /** How every screen looks at it. */
    View<ShowState, ShowState> view() {
        return view;
    }

    /** How many screens look at it. */
    AtomicInteger screens() {
        return screens;
    }

    /** Whether it has to be read: somebody was there since the last look, or is there still. */
    boolean differsFrom(Mark found) {
        boolean differs = mark == null || !mark.settled() || !mark.equals(found);
        mark = found;
        return differs;
    }

    /** Takes in what was read, and tells it unless it says what was told already. */
    void read(Ceremony ceremony, StageMessage message, Instant now) {
        ShowState told = channel.head().state();
        if (!ShowState.of(ceremony, message, told.show().at()).equals(told))
            publish(ShowState.of(ceremony, message, now));
        seen = now;
    }

    /** Nobody was there since the last look: what was told is true still. */
    void unchanged(Instant now) {
        seen = now;
    }

    private void publish(ShowState state) {
        newest = new Entry<>(channel.head().sequence() + 1, state);
        channel.publish(newest, state);
    }

    /** Whoever has fallen behind what is in memory needs nothing but the newest state. */
    private Backlog<ShowState> backlog() {
        return (sequence, limit, ignored) -> {
            Entry<ShowState> entry = newest;
            return CompletableFuture.completedFuture(entry.sequence() > sequence ? List.of(entry) : List.of());
        };
    }
}
