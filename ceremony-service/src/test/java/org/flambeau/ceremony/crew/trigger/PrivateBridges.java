package org.flambeau.ceremony.crew.trigger;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Bridges of tests stand on this machine. */
public class PrivateBridges implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("flambeau.triggers.allow-private", "true");
    }

    @Override
    public void stop() {}
}
