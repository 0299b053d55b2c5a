package org.flambeau.broadcast.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.flambeau.broadcast.interest.Interest;
import org.flambeau.contracts.EventJson;
import org.flambeau.contracts.notifications.NotificationPublished;
import org.flambeau.livehub.Frame;
import org.flambeau.livehub.Frames;
import org.flambeau.livehub.Protocol;
import org.flambeau.livehub.Start;
import org.flambeau.livehub.Wire;

/** The events of a Games' live stream over one kind of connection and in some languages. */
final class LiveFrames implements Protocol<FeedState, NotificationPublished> {

    private final String games;
    private final Reconnection reconnection;
    private final Clock clock;
    private final Wire wire;
    private final Interest words;

    /** @param languages tags of the languages that are told; empty for all */
    LiveFrames(String games, Reconnection reconnection, Clock clock, Wire wire, Set<String> languages) {
        this.games = games;
        this.reconnection = reconnection;
        this.clock = clock;
        this.wire = wire;
        this.words = Interest.inLanguages(languages);
    }

    /** @param now the present time of this server, for whoever counts down to a moment */
    record Open(String games, long head, long from, String mode, Instant now) {}

    record Heartbeat(long head) {}

    /** @param snapshot where the present state is, for who cannot be told what is missing */
    record Gap(long first, long last, String snapshot) {}

    /**
     * Sets the last id of a subscriber that begins now: cut off before the first notification, it comes back to here
     * and not to nowhere. With a snapshot that is the snapshot's to do.
     */
    @Override
    public Frame open(long head, long from, Start start) {
        String mode = start instanceof Start.After ? "resume" : start.wantsState() ? "snapshot" : "live";
        String data = json(new Open(games, head, from, mode, clock.instant()));
        return wire.opening(reconnection.pause().toMillis(), "open", start.wantsState() ? null : from, data);
    }

    @Override
    public Frame snapshot(long at, FeedState state) {
        return wire.event("snapshot", at, json(Snapshot.of(state, words)));
    }

    @Override
    public Frames entry(long sequence, NotificationPublished notification) {
        TableFrame table = TableFrame.of(notification);
        NotificationPublished told = words.told(notification.withoutTable());
        return new Frames(
                table == null ? null : wire.event("table", json(table)),
                wire.event("notification", sequence, json(told)));
    }

    @Override
    public Frame conflated(long last, List<NotificationPublished> notifications) {
        TableFrame table = TableFrame.of(last, notifications);
        return table == null ? null : wire.event("table", json(table));
    }

    @Override
    public Frame heartbeat(long head, boolean reached) {
        String data = json(new Heartbeat(head));
        return reached ? wire.event("heartbeat", head, data) : wire.event("heartbeat", data);
    }

    @Override
    public Frame gap(long first, long last) {
        return wire.event("gap", json(new Gap(first, last, "/games/" + games + "/snapshot")));
    }

    static String json(Object data) {
        try {
            return EventJson.mapper().writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + data, e);
        }
    }
}
