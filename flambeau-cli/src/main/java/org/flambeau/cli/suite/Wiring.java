package org.flambeau.cli.suite;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flambeau.embedded.FlambeauHome;
import org.flambeau.embedded.KafkaListener;

/** What stands between the processes of a suite, and which build of a service they run: for tests that break either. */
public interface Wiring {

    /** Each process is given the addresses of PostgreSQL and Kafka themselves, and runs what was built. */
    Wiring DIRECT = new Wiring() {};

    /** Further addresses of the suite's broker. */
    default List<KafkaListener> listeners() {
        return List.of();
    }

    /**
     * The environment of a process.
     *
     * @param process its name, such as {@code medals-service} or, of a replica, {@code medals-service-4}
     * @param usual what it would be given
     */
    default Map<String, String> environment(String process, Map<String, String> usual) {
        return usual;
    }

    /** Folder with the build that a process runs. */
    default Path application(String service, String process) {
        return FlambeauHome.path().resolve(service).resolve("target/quarkus-app");
    }
}
