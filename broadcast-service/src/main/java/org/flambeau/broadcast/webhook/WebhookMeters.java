package org.flambeau.broadcast.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import org.flambeau.messaging.operator.LastLook;
import org.flambeau.messaging.operator.StoreLooks;

/** Counts what became of attempts, and tells how endpoints stand. */
@ApplicationScoped
class WebhookMeters {

    private static final String DELIVERED = "delivered";
    private static final String REFUSED = "refused";
    private static final String UNANSWERED = "unanswered";

    private final MeterRegistry registry;

    WebhookMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void register(@Observes StartupEvent event, EndpointStates states, StoreLooks looks) {
        LastLook<EndpointStates.Counts> counts = looks.at(states::now);
        for (EndpointStates.Standing standing : EndpointStates.Standing.values())
            Gauge.builder(
                            "flambeau.webhook.endpoints",
                            () -> counts.value(all -> all.endpoints().get(standing)))
                    .description("endpoints by how they stand, all replicas together")
                    .tag("state", standing.word())
                    .register(registry);
        Gauge.builder("flambeau.webhook.behind", () -> counts.value(EndpointStates.Counts::furthestBehind))
                .description(
                        "notifications between the feed's head and the enabled endpoint that is furthest behind it")
                .register(registry);
        // At 0 from the start: a counter that is born at 1 has not risen, for who watches it.
        for (Endpoint.Reason reason : List.of(Endpoint.Reason.GONE, Endpoint.Reason.FAILED_TOO_LONG))
            disabled(reason, 0);
        for (String outcome : List.of(DELIVERED, REFUSED, UNANSWERED)) attempted(outcome, 0);
    }

    void attempted(Attempt attempt) {
        attempted(attempt.taken() ? DELIVERED : attempt.status() == null ? UNANSWERED : REFUSED, 1);
    }

    private void attempted(String outcome, int more) {
        registry.counter("flambeau.webhook.attempts", "outcome", outcome).increment(more);
    }

    void disabled(Endpoint.Reason reason) {
        disabled(reason, 1);
    }

    private void disabled(Endpoint.Reason reason, int more) {
        registry.counter("flambeau.webhook.disabled", "reason", reason.name().toLowerCase(Locale.ROOT))
                .increment(more);
    }
}
