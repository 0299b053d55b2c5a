package org.flambeau.messaging.operator;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.flambeau.messaging.outbox.OutboxTable;
import org.flambeau.messaging.relay.Relay;
import org.flambeau.messaging.relay.RelayLease;

/** Gauges of outbox, relay and inbox. */
@ApplicationScoped
class MessagingMeters {

    void register(
            @Observes StartupEvent event,
            MeterRegistry registry,
            OutboxTable outbox,
            RelayLease lease,
            Relay relay,
            MessagingStatus status,
            StoreLooks looks) {
        LastLook<OutboxTable.Backlog> backlog = looks.at(outbox::backlog);
        LastLook<Long> waiting = looks.at(status::waiting);
        LastLook<Long> openDeadLetters = looks.at(status::openDeadLetters);
        Gauge.builder("flambeau.outbox.depth", () -> backlog.value(OutboxTable.Backlog::depth))
                .description("events that are not published yet")
                .register(registry);
        Gauge.builder("flambeau.outbox.oldest.seconds", () -> backlog.value(OutboxTable.Backlog::oldestSeconds))
                .description("age of the oldest event that is not published yet, 0 when there is none")
                .register(registry);
        Gauge.builder("flambeau.relay.leader", () -> lease.held() ? 1 : 0)
                .description("1 on the replica whose relay leads")
                .register(registry);
        Gauge.builder("flambeau.relay.published", relay::published)
                .description("events published by this replica since its start")
                .register(registry);
        Gauge.builder("flambeau.inbox.waiting", () -> waiting.value(Long::doubleValue))
                .description("versions that came before an earlier one and wait for it")
                .register(registry);
        Gauge.builder("flambeau.dead.letters.open", () -> openDeadLetters.value(Long::doubleValue))
                .description("dead letters that were not replayed")
                .register(registry);
    }
}
