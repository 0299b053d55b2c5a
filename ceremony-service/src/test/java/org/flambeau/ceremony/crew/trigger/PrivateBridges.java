package org.flambeau.ceremony.crew.trigger;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Bridges of tests stand on this machine, and a slow one has time for every attempt. */
public class PrivateBridges implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("flambeau.triggers.allow-private", "true", "flambeau.triggers.use-within", "60s");
    }

    @Override
    public void stop() {}
}
