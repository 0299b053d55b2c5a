package org.flambeau.ceremony.protocol;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Which rule books there are beside those that come with the service. */
@ConfigMapping(prefix = "flambeau.protocol")
public interface ProtocolSettings {

    /** A folder of rule books, one JSON file each. */
    Optional<Path> books();
}
