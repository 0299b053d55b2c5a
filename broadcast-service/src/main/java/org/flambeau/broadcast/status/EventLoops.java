package org.flambeau.broadcast.status;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import org.flambeau.livehub.LoopLags;

/** The event loops of this replica, on which its followers live. */
@ApplicationScoped
class EventLoops {

    private final LoopLags lags;

    EventLoops(Vertx vertx, MeterRegistry meters) {
        this.lags = new LoopLags(vertx.nettyEventLoopGroup());
        lags.bindTo(meters);
    }

    LoopLags lags() {
        return lags;
    }
}
