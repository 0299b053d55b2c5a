package org.flambeau.messaging.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Counts what became of events, per consumer. */
@ApplicationScoped
class InboxMeters {

    private static final String APPLIED = "flambeau.inbox.applied";
    private static final String DUPLICATES = "flambeau.inbox.duplicates";
    private static final String PARKED = "flambeau.inbox.parked";
    private static final String DEAD_LETTERS = "flambeau.inbox.dead.letters";

    private final MeterRegistry registry;

    InboxMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** At 0 from the start: a counter that is born at 1 has not risen, for who watches it. */
    void register(@Observes StartupEvent event, @All List<InboxConsumer> consumers) {
        for (InboxConsumer consumer : consumers)
            for (String name : List.of(APPLIED, DUPLICATES, PARKED, DEAD_LETTERS)) count(name, consumer.name(), 0);
    }

    void applied(String consumer) {
        count(APPLIED, consumer, 1);
    }

    void duplicate(String consumer) {
        count(DUPLICATES, consumer, 1);
    }

    void parked(String consumer) {
        count(PARKED, consumer, 1);
    }

    void deadLetter(String consumer) {
        count(DEAD_LETTERS, consumer, 1);
    }

    private void count(String name, String consumer, int more) {
        registry.counter(name, "consumer", consumer).increment(more);
    }
}
