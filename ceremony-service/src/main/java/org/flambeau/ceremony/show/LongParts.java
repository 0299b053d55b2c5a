package org.flambeau.ceremony.show;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.flambeau.ceremony.timing.Baseline;

/**
 * The parts of ceremonies that may have hundreds of segments, as they were last read: running orders, and the
 * plans of runs. What has a mark never changes, so that nothing here is ever stale, whoever else writes.
 */
@ApplicationScoped
class LongParts {

    private static final int MOST_SEGMENTS = 20_000;

    private final Cache<UUID, RunningOrder> orders = Caffeine.newBuilder()
            .maximumWeight(MOST_SEGMENTS)
            .weigher((UUID mark, RunningOrder order) -> 1 + order.segments().size())
            .build();
    private final Cache<UUID, Baseline> plans = Caffeine.newBuilder()
            .maximumWeight(MOST_SEGMENTS)
            .weigher((UUID mark, Baseline plan) -> 1 + plan.segments().size())
            .build();

    Optional<RunningOrder> order(UUID mark) {
        return Optional.ofNullable(orders.getIfPresent(mark));
    }

    RunningOrder keep(UUID mark, RunningOrder order) {
        orders.put(mark, order);
        return order;
    }

    Optional<Baseline> plan(UUID mark) {
        return Optional.ofNullable(plans.getIfPresent(mark));
    }

    Baseline keep(UUID mark, Baseline plan) {
        plans.put(mark, plan);
        return plan;
    }
}
