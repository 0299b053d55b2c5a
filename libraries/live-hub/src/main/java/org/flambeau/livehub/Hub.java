package org.flambeau.livehub;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.vertx.core.Future;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.ToLongFunction;

/**
 * All channels of a process, with one bound on their subscribers. {@code S} is the state that a channel carries, {@code C}
 * what its entries tell.
 */
public final class Hub<S, C> implements MeterBinder {

    private final HubLimits limits;
    private final Audience audience;
    private final ConcurrentMap<String, Channel<S, C>> channels = new ConcurrentHashMap<>();

    public Hub(HubLimits limits) {
        this.limits = limits;
        this.audience = new Audience(limits);
    }

    /**
     * Opens a channel that stands before its first entry.
     *
     * @throws IllegalStateException when it is open already
     */
    public Channel<S, C> open(String name, S initial, Backlog<C> backlog) {
        Channel<S, C> channel = new Channel<>(name, initial, backlog, limits, audience);
        if (channels.putIfAbsent(name, channel) != null)
            throw new IllegalStateException("the channel is open already: " + name);
        return channel;
    }

    /** Why this one would not be taken in at this moment, empty when it would. */
    public Optional<Admission.Reason> refusal(Origin origin) {
        return audience.refusal(origin);
    }

    public int subscribers() {
        return audience.present();
    }

    public HubCounts counts() {
        return audience.counts();
    }

    /** Ends all streams in good order and takes nobody in any more. */
    public Future<Void> close() {
        return Future.all(channels.values().stream().map(Channel::close).toList())
                .mapEmpty();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("flambeau.live.subscribers", audience, Audience::present)
                .description("Open streams")
                .register(registry);
        count(registry, "deliveries", "Entries written to subscribers", HubCounts::deliveries);
        count(
                registry,
                "conflated",
                "Entries whose state was told together with that of later ones",
                HubCounts::conflated);
        count(registry, "resyncs", "Subscribers that were fed from the store", HubCounts::resyncs);
        count(registry, "rejected", "Subscribers that found no place", HubCounts::rejected);
    }

    private void count(MeterRegistry registry, String name, String words, ToLongFunction<HubCounts> count) {
        FunctionCounter.builder("flambeau.live." + name, audience, those -> count.applyAsLong(those.counts()))
                .description(words)
                .register(registry);
    }
}
