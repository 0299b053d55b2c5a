package org.flambeau.messaging.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what became of events, per consumer. */
@ApplicationScoped
class InboxMeters {

    private final MeterRegistry registry;

    InboxMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void applied(String consumer) {
        count("flambeau.inbox.applied", consumer);
    }

    void duplicate(String consumer) {
        count("flambeau.inbox.duplicates", consumer);
    }

    void parked(String consumer) {
        count("flambeau.inbox.parked", consumer);
    }

    void deadLetter(String consumer) {
        count("flambeau.inbox.dead.letters", consumer);
    }

    private void count(String name, String consumer) {
        registry.counter(name, "consumer", consumer).increment();
    }
}
