package org.flambeau.broadcast.interest;

import java.util.ArrayList;
import java.util.List;
import org.flambeau.contracts.notifications.NotificationPublished;

/** Looks through stored notifications, in either direction, for those of an interest. */
public final class Search {

    /** A page ends after so many that were looked at, however few of them are wanted. */
    private static final int MOST_LOOKED_AT = 5000;

    private static final int READ_AT_ONCE = 500;

    private Search() {}

    /** A store that is read page by page. */
    @FunctionalInterface
    public interface Store {
        /** Up to {@code limit} notifications beyond a sequence, nearest first. */
        List<NotificationPublished> beyond(long sequence, int limit);
    }

    /** @param reached the last sequence that was looked at; where it began when there was none */
    public record Found(List<NotificationPublished> items, long reached) {}

    /** The first notifications of an interest beyond a sequence, at most so many. */
    public static Found in(Store store, long sequence, int most, Interest interest) {
        // Of an interest a page may need many times as many: few large reads, not many small ones.
        int atOnce = interest.isOfAll() ? most : READ_AT_ONCE;
        List<NotificationPublished> items = new ArrayList<>();
        long reached = sequence;
        int lookedAt = 0;
        List<NotificationPublished> read;
        do {
            read = store.beyond(reached, atOnce);
            for (NotificationPublished notification : read) {
                if (items.size() == most) break;
                reached = notification.sequence();
                if (interest.matches(notification)) items.add(notification);
            }
            lookedAt += read.size();
        } while (items.size() < most && read.size() == atOnce && lookedAt < MOST_LOOKED_AT);
        return new Found(items, reached);
    }
}
