package org.flambeau.broadcast.webhook;

import java.time.Duration;

/** Settings as a test wants them. */
record TestSettings(boolean allowLoopback, Duration deadline) implements WebhookSettings {

    @Override
    public int mostPerPartner() {
        return 20;
    }

    @Override
    public int maxBodyBytes() {
        return 262_144;
    }

    @Override
    public Duration poll() {
        return Duration.ofMillis(100);
    }

    @Override
    public int atOnce() {
        return 4;
    }

    @Override
    public int atOnceFailing() {
        return 2;
    }

    @Override
    public Duration giveUpAfter() {
        return Duration.ofDays(5);
    }

    @Override
    public Duration secretOverlap() {
        return Duration.ofHours(24);
    }
}
