package org.flambeau.medals.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The service's only source of the present moment; tests may put another in its place. */
class UtcClock {

    @Produces
    @Singleton
    Clock utc() {
        return Clock.systemUTC();
    }
}
