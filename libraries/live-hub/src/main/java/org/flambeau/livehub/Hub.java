package org.flambeau.livehub;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.vertx.core.Future;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

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

    /** Whether a subscriber from this address would be taken in at this moment. */
    public boolean hasPlace(String address) {
        return audience.hasPlace(address);
    }

    public int subscribers() {
        return audience.present();
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
        FunctionCounter.builder("flambeau.live.deliveries", audience, Audience::deliveries)
                .description("Entries written to subscribers")
                .register(registry);
        FunctionCounter.builder("flambeau.live.rejected", audience, Audience::rejected)
                .description("Subscribers that found no place")
                .register(registry);
        FunctionCounter.builder("flambeau.live.conflated", audience, Audience::conflated)
                .description("Entries whose state was told together with that of later ones")
                .register(registry);
    }
}
