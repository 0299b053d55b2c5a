package org.flambeau.broadcast.webhook;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.flambeau.broadcast.archive.Archive;
import org.flambeau.contracts.notifications.NotificationPublished;

/** What comes after the cursor of an endpoint, read from the archive page by page. Used by one turn. */
final class Ahead {

    private static final int PAGE = 100;

    private final Archive archive;
    private final String games;
    private final Deque<NotificationPublished> page = new ArrayDeque<>();
    private long passed;

    Ahead(Archive archive, String games, long cursor) {
        this.archive = archive;
        this.games = games;
        this.passed = cursor;
    }

    /** Everything up to this sequence was given or is of no interest. */
    long passed() {
        return passed;
    }

    /**
     * Passes over what is of no interest to the next notification that is, for a page at most, and gives it as it is
     * told at this moment: what was taken back since the page was read is told no longer.
     */
    Optional<NotificationPublished> next(Claim claim) {
        if (page.isEmpty()) page.addAll(archive.after(games, passed, PAGE));
        while (!page.isEmpty()) {
            NotificationPublished read = page.remove();
            if (claim.interest().matches(read)) {
                List<NotificationPublished> today = archive.after(games, read.sequence() - 1, 1);
                if (claim.interest().matches(today.get(0))) return Optional.of(today.get(0));
            }
            passed = read.sequence();
        }
        return Optional.empty();
    }

    /** Counts what was given last as dealt with. */
    void pass(NotificationPublished given) {
        passed = given.sequence();
    }
}
