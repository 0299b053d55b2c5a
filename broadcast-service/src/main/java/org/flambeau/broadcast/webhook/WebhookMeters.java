package org.flambeau.broadcast.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/** Counts what became of attempts; asks the database how endpoints stand when that is read. */
@ApplicationScoped
class WebhookMeters {

    private final MeterRegistry registry;

    WebhookMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void register(@Observes StartupEvent event, EndpointStates states) {
        for (EndpointStates.Standing standing : EndpointStates.Standing.values())
            Gauge.builder("flambeau.webhook.endpoints", () -> states.count(standing))
                    .description("endpoints by how they stand, all replicas together")
                    .tag("state", word(standing))
                    .register(registry);
        Gauge.builder("flambeau.webhook.behind", states::furthestBehind)
                .description(
                        "notifications between the feed's head and the enabled endpoint that is furthest behind it")
                .register(registry);
    }

    void attempted(Attempt attempt) {
        String outcome = attempt.taken() ? "delivered" : attempt.status() == null ? "unanswered" : "refused";
        registry.counter("flambeau.webhook.attempts", "outcome", outcome).increment();
    }

    void disabled(Endpoint.Reason reason) {
        registry.counter("flambeau.webhook.disabled", "reason", word(reason)).increment();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
