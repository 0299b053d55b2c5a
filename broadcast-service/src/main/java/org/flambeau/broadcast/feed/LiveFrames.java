package org.flambeau.broadcast.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import org.flambeau.contracts.EventJson;
import org.flambeau.contracts.medals.EventProgress;
import org.flambeau.contracts.medals.MedalLine;
import org.flambeau.contracts.medals.TableChange;
import org.flambeau.contracts.medals.UnrankedLine;
import org.flambeau.contracts.notifications.NotificationKind;
import org.flambeau.contracts.notifications.NotificationPublished;
import org.flambeau.livehub.Entry;
import org.flambeau.livehub.Protocol;
import org.flambeau.livehub.Sse;
import org.flambeau.livehub.Start;

/** The events of a Games' live stream. */
final class LiveFrames implements Protocol<FeedState> {

    private final String games;
    private final Reconnection reconnection;

    LiveFrames(String games, Reconnection reconnection) {
        this.games = games;
        this.reconnection = reconnection;
    }

    record Open(String games, long head, long from, String mode) {}

    record Heartbeat(long head) {}

    record Gap(long first, long last) {}

    /**
     * The changed lines of the medal table.
     *
     * @param at the sequence of the notification that caused it
     * @param cleared true when all lines before it are void, left out otherwise
     */
    record TableFrame(
            long at,
            long version,
            Instant effectiveAt,
            EventProgress events,
            List<MedalLine> lines,
            List<String> removed,
            List<UnrankedLine> unranked,
            Boolean cleared) {}

    static Entry entry(NotificationPublished notification) {
        return new Entry(
                notification.sequence(),
                table(notification),
                Sse.event("notification", notification.sequence(), json(withoutTable(notification))));
    }

    static NotificationPublished withoutTable(NotificationPublished notification) {
        return new NotificationPublished(
                notification.games(),
                notification.sequence(),
                notification.kind(),
                notification.urgency(),
                notification.cause(),
                notification.publishedAt(),
                notification.effectiveAt(),
                notification.texts(),
                notification.subject(),
                notification.podium(),
                null,
                notification.milestone(),
                notification.ceremony(),
                notification.about());
    }

    /**
     * Sets the last id of a subscriber that begins now: cut off before the first notification, it comes back to here
     * and not to nowhere. With a snapshot that is the snapshot's to do.
     */
    @Override
    public Buffer open(long head, long from, Start start) {
        String mode = start instanceof Start.After ? "resume" : start.wantsState() ? "snapshot" : "live";
        String data = json(new Open(games, head, from, mode));
        return Sse.retry(reconnection.pause().toMillis())
                .appendBuffer(start.wantsState() ? Sse.event("open", data) : Sse.event("open", from, data));
    }

    @Override
    public Buffer snapshot(long at, FeedState state) {
        return Sse.event("snapshot", at, json(Snapshot.of(state)));
    }

    @Override
    public Buffer heartbeat(long head, boolean reached) {
        String data = json(new Heartbeat(head));
        return reached ? Sse.event("heartbeat", head, data) : Sse.event("heartbeat", data);
    }

    @Override
    public Buffer gap(long first, long last) {
        return Sse.event("gap", json(new Gap(first, last)));
    }

    private static Buffer table(NotificationPublished notification) {
        TableChange table = notification.table();
        if (table == null) return null;
        return Sse.event(
                "table",
                json(new TableFrame(
                        notification.sequence(),
                        table.version(),
                        table.effectiveAt(),
                        table.events(),
                        table.lines(),
                        table.removed(),
                        table.unranked(),
                        notification.kind() == NotificationKind.RESET ? true : null)));
    }

    private static String json(Object data) {
        try {
            return EventJson.mapper().writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + data, e);
        }
    }
}
