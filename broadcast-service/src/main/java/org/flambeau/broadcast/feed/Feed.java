package org.flambeau.broadcast.feed;

import org.flambeau.contracts.notifications.NotificationPublished;
import org.flambeau.livehub.Channel;

/** The feed of a Games as this replica knows it: who follows it, and the forms that it is told in. */
record Feed(Channel<FeedState, NotificationPublished> channel, Forms forms) {

    FeedState state() {
        return channel.head().state();
    }

    long head() {
        return channel.head().sequence();
    }
}
