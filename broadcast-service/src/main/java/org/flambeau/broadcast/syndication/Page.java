package org.flambeau.broadcast.syndication;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.flambeau.contracts.notifications.NotificationPublished;
import org.flambeau.contracts.notifications.Text;

/**
 * A page of a Games' news, newest first, with the addresses that a feed reader needs.
 *
 * @param title name of the Games
 * @param language BCP 47 tag of the words
 * @param updated when the newest was published
 * @param self address of this page
 * @param board address of the page for people
 * @param notifications address that a sequence is appended to
 * @param next address of the page with what is older, null on the last
 */
record Page(
        String games,
        String title,
        String language,
        Instant updated,
        URI self,
        URI board,
        URI notifications,
        URI next,
        List<NotificationPublished> items) {

    /** The same for good, wherever it is read. */
    static String id(NotificationPublished notification) {
        return "urn:flambeau:notification:" + notification.games() + ":" + notification.sequence();
    }

    String feedId() {
        return "urn:flambeau:feed:" + games;
    }

    URI address(NotificationPublished notification) {
        return URI.create(notifications + "/" + notification.sequence());
    }

    /** The words in the feed's language, in English where they are not written in it. */
    Text words(NotificationPublished notification) {
        Map<String, Text> texts = notification.texts();
        return texts.getOrDefault(language, texts.get("en"));
    }
}
