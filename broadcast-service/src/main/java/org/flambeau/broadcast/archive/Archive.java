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
import java.util.function.Supplier;
import org.flambeau.contracts.EventJson;
import org.flambeau.contracts.notifications.NotificationKind;
import org.flambeau.contracts.notifications.NotificationPublished;
import org.flambeau.http.Traceparent;
import org.flambeau.messaging.sql.Trip;

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
     * Where the next notification of a Games will stand, and what it corrects.
     *
     * @param head number of the newest so far, 0 for none
     * @param correctable those that told medals of the podium before and were not corrected yet
     */
    public record Place(String games, Supplier<Long> head, Supplier<List<Long>> correctable) {}

    /**
     * Asks for the place of the next notification of a Games, in the running transaction. Other notifications of the same
     * Games wait until that has ended.
     *
     * @param kind what it will be
     * @param podium code of the event whose podium it will tell; null for none
     */
    public Place place(Trip questions, String games, NotificationKind kind, String podium) {
        Supplier<Long> head = feeds.lock(questions, games);
        Supplier<List<Long>> correctable =
                Corrected.CORRECTING.contains(kind) ? notifications.correctable(questions, games, podium) : List::of;
        return new Place(games, head, correctable);
    }

    /**
     * Gives a notification its number and keeps it.
     *
     * <p>One that corrects or withdraws a podium names those that told its medals before and were not corrected yet; those
     * are told from here on as corrected.
     *
     * @param writes makes the changes
     * @param place that was asked for in this transaction
     * @param numbered makes the notification that carries the given sequence
     */
    public NotificationPublished append(Trip writes, Place place, LongFunction<NotificationPublished> numbered) {
        String games = place.games();
        long sequence = place.head().get() + 1;
        NotificationPublished told = numbered.apply(sequence);
        NotificationPublished notification = Corrected.CORRECTING.contains(told.kind())
                ? told.correcting(place.correctable().get())
                : told;
        feeds.goOn(writes, games, sequence, TakenBack.by(notification));
        notifications.keep(
                writes,
                notification,
                written(notification),
                Traceparent.current().map(Traceparent::toString).orElse(null));
        if (notification.corrects() != null)
            notifications.correct(
                    writes, games, notification.corrects(), sequence, notification.kind() == NotificationKind.KILL);
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
        return feeds.findByIdOptional(games).filter(feed -> feed.head > 0).isPresent();
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
