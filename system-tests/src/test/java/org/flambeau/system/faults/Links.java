package org.flambeau.system.faults;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flambeau.cli.suite.Wiring;
import org.flambeau.embedded.FreePorts;
import org.flambeau.embedded.KafkaListener;

/** A {@link Link} between each process of a suite and each of its two servers. */
final class Links implements Wiring {

    /** How many processes can come to Kafka through a link of their own: the broker must know them when it starts. */
    private static final int PROCESSES = 24;

    private static final Pattern PORT = Pattern.compile("(?<=127\\.0\\.0\\.1:)\\d+");

    private final Map<String, Link> databases = new LinkedHashMap<>();
    private final Map<String, Link> kafkas = new LinkedHashMap<>();
    private final Deque<Link> free = new ArrayDeque<>();
    private final List<KafkaListener> listeners = new ArrayList<>();
    private Path next;

    Links() {
        for (int process = 0; process < PROCESSES; process++) {
            int port = FreePorts.any();
            Link link = new Link(port);
            free.add(link);
            listeners.add(new KafkaListener(port, link.port()));
        }
    }

    @Override
    public List<KafkaListener> listeners() {
        return listeners;
    }

    @Override
    public synchronized Map<String, String> environment(String process, Map<String, String> usual) {
        Map<String, String> environment = new LinkedHashMap<>(usual);
        String url = usual.get("FLAMBEAU_DATABASE_URL");
        Matcher port = PORT.matcher(url);
        if (!port.find()) throw new IllegalStateException("no port in " + url);
        Link database = databases.computeIfAbsent(process, name -> new Link(Integer.parseInt(port.group())));
        // A trap must see each statement in full, so the driver is not to name them.
        environment.put(
                "FLAMBEAU_DATABASE_URL", port.replaceFirst(Integer.toString(database.port())) + "?prepareThreshold=0");
        Link kafka = kafkas.computeIfAbsent(process, name -> free.remove());
        environment.put("FLAMBEAU_KAFKA", "127.0.0.1:" + kafka.port());
        return environment;
    }

    @Override
    public synchronized Path application(String service, String process) {
        Path application = next == null ? Wiring.super.application(service, process) : next;
        next = null;
        return application;
    }

    /** The next process that is started runs another build. */
    synchronized void nextRuns(Path application) {
        next = application;
    }

    synchronized Link toDatabase(String process) {
        return databases.get(process);
    }

    synchronized Link toKafka(String process) {
        return kafkas.get(process);
    }

    synchronized void healAll() {
        databases.values().forEach(Link::heal);
        kafkas.values().forEach(Link::heal);
    }
}
