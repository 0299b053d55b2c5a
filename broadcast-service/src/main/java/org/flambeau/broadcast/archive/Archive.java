package org.flambeau.broadcast.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.flambeau.contracts.EventJson;
import org.flambeau.contracts.notifications.NotificationKind;
import org.flambeau.contracts.notifications.NotificationPublished;
import org.flambeau.http.Traceparent;

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
     * <p>One that corrects or withdraws a podium names those that told its medals before and were not corrected yet; those
     * are told from here on as corrected.
     *
     * @param numbered makes the notification that carries the given sequence
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public NotificationPublished append(String games, LongFunction<NotificationPublished> numbered) {
        long sequence = feeds.next(games);
        NotificationPublished notification = correcting(numbered.apply(sequence));
        NotificationRow row = new NotificationRow();
        row.games = games;
        row.sequence = sequence;
        row.publishedAt = notification.publishedAt();
        row.kind = notification.kind().name();
        row.podium = notification.podium() == null
                ? null
                : notification.podium().event().code();
        row.payload = written(notification);
        row.traceparent = Traceparent.current().map(Traceparent::toString).orElse(null);
        notifications.persist(row);
        if (TakenBack.by(notification)) feeds.takenBack(games, sequence);
        if (notification.corrects() != null)
            notifications.correct(
                    games, notification.corrects(), sequence, notification.kind() == NotificationKind.KILL);
        return notification;
    }

    /**
     * Leaves out the numbers up to {@code newest}, in the running transaction, where the feed stands before it.
     *
     * @return where the feed stood; {@code newest} when it has all of them or more
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long passOver(String games, long newest) {
        return Math.min(feeds.passOver(games, newest), newest);
    }

    private NotificationPublished correcting(NotificationPublished notification) {
        if (!Corrected.CORRECTING.contains(notification.kind())) return notification;
        return notification.correcting(notifications.correctable(
                notification.games(), notification.podium().event().code()));
    }

    /** One notification as it is told today. */
    @Transactional
    public Optional<NotificationPublished> find(String games, long sequence) {
        return after(games, sequence - 1, 1).stream()
                .filter(notification -> notification.sequence() == sequence)
                .findFirst();
    }

    /**
     * Up to {@code limit} notifications with a sequence above {@code sequence}, in order, as they are told today: what
     * ceremonies told before a reset is {@link TakenBack}, and what was corrected says so.
     */
    @Transactional
    public List<NotificationPublished> after(String games, long sequence, int limit) {
        // First the rows: a reset that comes in between then only takes back more of them.
        return today(games, notifications.after(games, sequence, limit));
    }

    /** Like {@link #after}, but those with a sequence below {@code sequence}, newest first. */
    @Transactional
    public List<NotificationPublished> before(String games, long sequence, int limit) {
        return today(games, notifications.before(games, sequence, limit));
    }

    private List<NotificationPublished> today(String games, List<NotificationRow> rows) {
        long takenBackAt = feeds.takenBackAt(games);
        return rows.stream()
                .map(row -> {
                    NotificationPublished told = read(row.payload);
                    if (row.correctedBy != null) told = Corrected.told(told, row.correctedBy, row.killed);
                    return told.sequence() < takenBackAt ? TakenBack.of(told) : told;
                })
                .toList();
    }

    /** Like {@link #after}, but as they were published: for the state of a feed, which is built in their order. */
    @Transactional
    public List<NotificationPublished> asPublished(String games, long sequence, int limit) {
        return notifications.after(games, sequence, limit).stream()
                .map(row -> read(row.payload))
                .toList();
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

    /** Whether something has been published of a Games. */
    @Transactional
    public boolean has(String games) {
        return feeds.findByIdOptional(games).isPresent();
    }

    /** Whether an editor has taken a notification back. */
    @Transactional
    public boolean isKilled(String games, long sequence) {
        return notifications.count("games = ?1 and sequence = ?2 and killed = true", games, sequence) > 0;
    }

    /** The trace that a notification belongs to, where somebody traces. */
    @Transactional
    public Optional<Traceparent> traceOf(String games, long sequence) {
        return notifications
                .find("games = ?1 and sequence = ?2", games, sequence)
                .firstResultOptional()
                .flatMap(row -> Traceparent.of(row.traceparent));
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
