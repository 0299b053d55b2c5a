package org.flambeau.ceremony.production;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.flambeau.ceremony.crew.StageMessage;
import org.flambeau.ceremony.crew.StageMessages;
import org.flambeau.ceremony.show.Ceremonies;
import org.flambeau.ceremony.show.Ceremony;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.livehub.Hub;
import org.jboss.logging.Logger;

/** The ceremonies that screens of this replica follow, and the newest state of each. */
@ApplicationScoped
class Shows {

    private static final Logger LOG = Logger.getLogger(Shows.class);
    private static final int SHUTDOWN_SECONDS = 5;

    private final Map<CeremonyKey, Followed> known = new ConcurrentHashMap<>();
    private final Hub<ShowState, ShowState> hub;
    private final Ceremonies ceremonies;
    private final StageMessages messages;
    private final ObjectMapper json;
    private final Clock clock;

    Shows(
            ProductionSettings settings,
            Ceremonies ceremonies,
            StageMessages messages,
            ObjectMapper json,
            Clock clock,
            MeterRegistry meters) {
        this.messages = messages;
        this.hub = new Hub<>(settings.limits());
        this.ceremonies = ceremonies;
        this.json = json;
        this.clock = clock;
        hub.bindTo(meters);
    }

    /** The stream of a ceremony, as new as the database has it; nothing when there is no such ceremony. */
    Optional<Followed> open(CeremonyKey key) {
        Followed followed = known.get(key);
        // While somebody follows it, it is kept up to date: a crowd that comes back at once reads it once.
        if (followed != null && followed.screens().get() > 0) return Optional.of(followed);
        return ceremonies.find(key).map(ignored -> {
            Followed opened = known.computeIfAbsent(key, this::begin);
            read(opened);
            return opened;
        });
    }

    /** Those that somebody looks at. */
    List<Followed> followed() {
        return known.values().stream()
                .filter(followed -> followed.screens().get() > 0)
                .toList();
    }

    Optional<Followed> followed(CeremonyKey key) {
        return Optional.ofNullable(known.get(key))
                .filter(followed -> followed.screens().get() > 0);
    }

    /** Reads it anew and tells what is new. */
    void read(Followed followed) {
        synchronized (followed) {
            ceremonies
                    .find(followed.key())
                    .ifPresent(ceremony -> followed.read(ceremony, message(followed.key()), now()));
        }
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    void stop(@Observes ShutdownEvent event) throws Exception {
        try {
            hub.close().toCompletionStage().toCompletableFuture().get(SHUTDOWN_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.warnf("%d screens were not told within %d s", hub.subscribers(), SHUTDOWN_SECONDS);
        }
    }

    private Followed begin(CeremonyKey key) {
        Ceremony ceremony = ceremonies.find(key).orElseThrow();
        return new Followed(
                key, hub, seen -> new ShowFrames(json, clock, seen), ShowState.of(ceremony, message(key), now()));
    }

    private StageMessage message(CeremonyKey key) {
        return messages.shown(key).orElse(null);
    }
}
