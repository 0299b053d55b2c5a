package org.flambeau.broadcast.syndication;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.flambeau.contracts.EventJson;
import org.flambeau.contracts.notifications.NotificationKind;
import org.flambeau.contracts.notifications.NotificationPublished;
import org.flambeau.contracts.notifications.Subject;
import org.flambeau.contracts.notifications.Text;
import org.flambeau.contracts.notifications.Urgency;

/** JSON Feed, version 1.1. What the format has no place for stands in the extension {@code _flambeau}. */
record JsonFeed(
        String version,
        String title,
        @JsonProperty("home_page_url") URI board,
        @JsonProperty("feed_url") URI self,
        @JsonProperty("next_url") URI next,
        String language,
        List<Item> items) {

    static final String MEDIA_TYPE = "application/feed+json";

    record Item(
            String id,
            URI url,
            String title,
            @JsonProperty("content_text") String text,
            @JsonProperty("date_published") Instant published,
            List<String> tags,
            @JsonProperty("_flambeau") Facts facts) {}

    record Facts(
            long sequence,
            NotificationKind kind,
            Urgency urgency,
            Subject subject,
            List<Long> corrects,
            Long correctedBy) {}

    static byte[] write(Page page) {
        JsonFeed feed = new JsonFeed(
                "https://jsonfeed.org/version/1.1",
                page.title(),
                page.board(),
                page.self(),
                page.next(),
                page.language(),
                page.items().stream().map(item -> item(page, item)).toList());
        try {
            return EventJson.mapper().writeValueAsBytes(feed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the feed of " + page.games() + " cannot be written", e);
        }
    }

    private static Item item(Page page, NotificationPublished notification) {
        Text words = page.words(notification);
        List<String> tags = new ArrayList<>(notification.subject().organisations());
        tags.add(0, notification.kind().name());
        return new Item(
                Page.id(notification),
                page.address(notification),
                words.headline(),
                words.body().isEmpty() ? words.headline() : words.body(),
                notification.publishedAt(),
                tags,
                new Facts(
                        notification.sequence(),
                        notification.kind(),
                        notification.urgency(),
                        notification.subject(),
                        notification.corrects(),
                        notification.correctedBy()));
    }
}
