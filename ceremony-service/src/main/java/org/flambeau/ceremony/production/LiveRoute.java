package org.flambeau.ceremony.production;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.flambeau.ceremony.http.ProductionRoles;
import org.flambeau.ceremony.show.CeremonyKey;
import org.flambeau.livehub.Admission;
import org.flambeau.livehub.Arrival;
import org.flambeau.livehub.HttpSink;
import org.flambeau.livehub.Origin;
import org.flambeau.livehub.Sink;
import org.flambeau.livehub.Start;
import org.jboss.logging.Logger;

/**
 * The stream of a production, written straight from the event loop. Who gets none is passed on to {@link LiveResource},
 * which says why.
 */
@ApplicationScoped
class LiveRoute {

    private static final Logger LOG = Logger.getLogger(LiveRoute.class);

    private final Shows shows;
    private final Clock clock;
    private final Vertx vertx;

    LiveRoute(Shows shows, Clock clock, Vertx vertx) {
        this.shows = shows;
        this.clock = clock;
        this.vertx = vertx;
    }

    void register(@Observes Router router) {
        router.get("/games/:games/ceremonies/:ceremony/live").handler(this::live);
    }

    private void live(RoutingContext context) {
        SecurityIdentity caller = QuarkusHttpUser.getSecurityIdentityBlocking(context, null);
        if (caller == null || !ProductionRoles.held(caller)) {
            context.next();
            return;
        }
        CeremonyKey key = new CeremonyKey(context.pathParam("games"), context.pathParam("ceremony"));
        vertx.executeBlocking(() -> shows.open(key), false).onComplete(opened -> {
            if (opened.failed()) LOG.warnf("not opened: ceremony=%s: %s", key.recordKey(), opened.cause());
            else if (joined(context, opened.result(), caller)) return;
            context.next();
        });
    }

    private boolean joined(RoutingContext context, Optional<Followed> followed, SecurityIdentity caller) {
        if (followed.isEmpty()) return false;
        Followed show = followed.get();
        Origin origin = new Origin(
                context.request().remoteAddress().hostAddress(),
                caller.getPrincipal().getName());
        Arrival<ShowState, ShowState> arrival = new Arrival<>(origin, show.view(), new Start.WithState());
        return show.channel().join(arrival, () -> open(context, show, timeLeft(caller))) instanceof Admission.In;
    }

    private Sink open(RoutingContext context, Followed followed, Duration timeLeft) {
        HttpServerResponse response = context.response();
        response.setChunked(true);
        response.putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream;charset=UTF-8");
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        // Or a proxy of the nginx family would collect the stream before it passes it on.
        response.putHeader("X-Accel-Buffering", "no");
        return new Screen(new HttpSink(context.request()), followed.screens(), vertx, timeLeft);
    }

    private Duration timeLeft(SecurityIdentity caller) {
        JsonWebToken token = (JsonWebToken) caller.getPrincipal();
        return Duration.between(clock.instant(), Instant.ofEpochSecond(token.getExpirationTime()));
    }
}
