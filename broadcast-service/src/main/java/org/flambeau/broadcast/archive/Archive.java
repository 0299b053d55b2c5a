package org.flambeau.broadcast.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.flambeau.contracts.EventJson;
import org.flambeau.contracts.notifications.NotificationPublished;

/** Every notification ever published, per Games, numbered 1, 2, 3, ... without a gap. */
@ApplicationScoped
public class Archive {

    private final FeedRows feeds;
    private final NotificationRows notifications;

    Archive(FeedRows feeds, NotificationRows notifications) {
        this.feeds = feeds;
        this.notifications = notifications;
    }

    /**
     * Gives a notification its number and keeps it, in the running transaction. Other notifications of the same Games
     * wait until that has ended.
     *
     * @param numbered makes the notification that carries the given sequence
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public NotificationPublished append(String games, LongFunction<NotificationPublished> numbered) {
        FeedRow feed = feeds.locked(games);
        feed.head++;
        NotificationPublished notification = numbered.apply(feed.head);
        NotificationRow row = new NotificationRow();
        row.games = games;
        row.sequence = feed.head;
        row.publishedAt = notification.publishedAt();
        row.kind = notification.kind().name();
        row.payload = written(notification);
        if (TakenBack.by(notification)) feed.takenBackAt = feed.head;
        notifications.persist(row);
        return notification;
    }

    /**
     * Up to {@code limit} notifications with a sequence above {@code sequence}, in order, as they are told today: what
     * ceremonies told before a reset is {@link TakenBack}.
     */
    @Transactional
    public List<NotificationPublished> after(String games, long sequence, int limit) {
        // First the rows: a reset that comes in between then only takes back more of them.
        List<NotificationPublished> kept = asPublished(games, sequence, limit);
        long takenBackAt = feeds.takenBackAt(games);
        return kept.stream()
                .map(notification -> notification.sequence() < takenBackAt ? TakenBack.of(notification) : notification)
                .toList();
    }

    /** Like {@link #after}, but as they were published: for the state of a feed, which is built in their order. */
    @Transactional
    public List<NotificationPublished> asPublished(String games, long sequence, int limit) {
        return notifications.after(games, sequence, limit).stream()
                .map(row -> read(row.payload))
                .toList();
    }

    /** Codes of the Games that have a notification. */
    @Transactional
    public List<String> games() {
        return feeds.codes();
    }

    /** The newest sequence of every Games that has a feed, by code. */
    @Transactional
    public Map<String, Long> heads() {
        return feeds.heads();
    }

    /**
     * The last notification before the first one that was published at an instant or later; the newest when none was.
     *
     * @param newest sequence of the newest notification
     */
    @Transactional
    public long lastBefore(String games, Instant since, long newest) {
        return notifications.firstSince(games, since).map(first -> first - 1).orElse(newest);
    }

    private static byte[] written(NotificationPublished notification) {
        try {
            return EventJson.mapper().writeValueAsBytes(notification);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("notification " + notification.sequence() + " cannot be written", e);
        }
    }

    private static NotificationPublished read(byte[] payload) {
        try {
            return EventJson.mapper().readValue(payload, NotificationPublished.class);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored notification cannot be read", e);
        }
    }
}
