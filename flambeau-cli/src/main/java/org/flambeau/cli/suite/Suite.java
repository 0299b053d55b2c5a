package org.flambeau.cli.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.flambeau.cli.api.Addresses;
import org.flambeau.embedded.EmbeddedKafkaBroker;
import org.flambeau.embedded.EmbeddedPostgresServer;
import org.flambeau.embedded.OwnJava;

/**
 * The whole suite on this machine: PostgreSQL, Kafka and the three services, each in a process of its own. {@code
 * flambeau up} and the system tests start it with this same code. One suite runs in a folder at a time.
 */
public final class Suite implements AutoCloseable {

    public static final String MEDALS = "medals-service";
    public static final String CEREMONY = "ceremony-service";
    public static final String BROADCAST = "broadcast-service";

    private static final String[] SMALL = {"-Xmx256m", "-XX:+UseSerialGC", OwnJava.OPTIMISED_SOONER};
    /** Followers stay for hours and all else goes with its event: a collection has little to copy then, and comes seldom. */
    private static final String[] FAN_OUT = {
        "-Xmx512m",
        "-XX:MaxTenuringThreshold=2",
        "-XX:+UnlockExperimentalVMOptions",
        "-XX:G1NewSizePercent=25",
        OwnJava.OPTIMISED_SOONER
    };

    private final SuiteOptions options;
    private final SuiteFolder folder;
    private final Consumer<String> progress;
    private final Wiring wiring;
    private final TokenMint mint;
    private final Pids pids;
    private final Parts parts;
    private final Map<String, ServiceProcess> services = new LinkedHashMap<>();
    private final Map<String, Blueprint> launches = new LinkedHashMap<>();
    private final ReentrantLock turn = new ReentrantLock();
    private volatile Thread starter;
    private volatile boolean closing;
    private SuiteLock lock;
    private Watchman watchman;
    private UpFile up;

    /** @param progress is told what happens, a line at a time */
    public Suite(SuiteOptions options, Consumer<String> progress) {
        this(options, progress, Wiring.DIRECT);
    }

    public Suite(SuiteOptions options, Consumer<String> progress, Wiring wiring) {
        this.options = options;
        this.wiring = wiring;
        this.folder = new SuiteFolder(options.folder());
        this.progress = progress;
        this.mint = new TokenMint(folder);
        this.pids = new Pids(folder);
        this.parts = new Parts(options, folder, pids, progress, wiring.listeners());
    }

    /** What is done when the services are ready and before {@code up.json} tells other programs so. */
    public interface Preparation {
        void run(Suite suite) throws IOException;
    }

    /** Starts everything and waits until it is ready. What was started is stopped again when something fails. */
    public void start() throws IOException, SQLException {
        start(suite -> {});
    }

    /** Starts everything, prepares it, and tells other programs. */
    public void start(Preparation preparation) throws IOException, SQLException {
        turn.lock();
        starter = Thread.currentThread();
        try {
            takeFolder();
            startProcesses();
            preparation.run(this);
            goOn();
            announce();
        } catch (IOException | SQLException | RuntimeException | Error e) {
            Thread.interrupted(); // close() wakes a start that waits; the stopping below must not be cut short by that
            stopAll();
            if (closing) throw new Failure("stopped while it started");
            throw e;
        } finally {
            starter = null;
            turn.unlock();
        }
    }

    public SuiteFolder folder() {
        return folder;
    }

    public TokenMint mint() {
        return mint;
    }

    /** Where the three services answer. */
    public Addresses addresses() {
        return new Addresses(
                service(BROADCAST).address(),
                service(MEDALS).address(),
                service(CEREMONY).address());
    }

    public ServiceProcess service(String name) {
        return services.get(name);
    }

    /** The broker, null when somebody else operates it. */
    public EmbeddedKafkaBroker kafka() {
        return parts.kafka();
    }

    /** The database server, null when somebody else operates it. */
    public EmbeddedPostgresServer postgres() {
        return parts.postgres();
    }

    public String kafkaServers() {
        return parts.kafkaServers();
    }

    /** Stops everything in order: first who writes, then where it is written. A start under way is broken off. */
    @Override
    public void close() {
        closing = true;
        Thread starting = starter;
        if (starting != null && starting != Thread.currentThread()) starting.interrupt();
        turn.lock();
        try {
            stopAll();
        } finally {
            turn.unlock();
        }
    }

    private void takeFolder() throws IOException {
        goOn();
        folder.make();
        lock = SuiteLock.take(folder).orElseThrow(() -> new Failure(AlreadyUp.sentence(folder)));
        LeftOvers.stop(folder, progress);
        pids.owned();
        Preflight.check(options, folder);
    }

    private void startProcesses() throws IOException, SQLException {
        goOn();
        parts.startPostgres();
        goOn();
        parts.startKafka();
        goOn();
        Path key = mint.publicKey();
        Ports ports = new Ports(folder);
        add(MEDALS, "medals", ports.of(MEDALS, options.medalsPort()), key, SMALL);
        add(CEREMONY, "ceremony", ports.of(CEREMONY, options.ceremonyPort()), key, SMALL);
        add(BROADCAST, "broadcast", ports.of(BROADCAST, options.broadcastPort()), key, FAN_OUT);
        for (ServiceProcess service : services.values()) {
            progress.accept("starting " + service.name());
            service.start();
        }
        for (ServiceProcess service : services.values()) {
            service.awaitReady();
            progress.accept(service.name() + " is ready at " + service.address());
        }
        if (!options.restart()) return;
        watchman = new Watchman(progress, this::tellPids);
        services.values().forEach(service -> watchman.watch(service.watched()));
        parts.watchedBy(watchman);
    }

    private void add(String name, String database, int port, Path key, String... jvmOptions) throws IOException {
        List<String> options = new ArrayList<>(List.of(OwnProcesses.MARK + folder.root()));
        options.addAll(List.of(jvmOptions));
        launches.put(name, new Blueprint(environment(database, key), options));
        services.put(name, process(name, name, port, Map.of()));
    }

    /**
     * One more process of a service beside the first, on a free port, over the same database and Kafka. It is stopped with
     * the suite.
     *
     * @param more environment variables of its own
     */
    public ServiceProcess replica(String service, Map<String, String> more) throws IOException {
        String name = service + "-" + (services.size() + 1);
        ServiceProcess replica = process(service, name, new Ports(folder).of(name, 0), more);
        services.put(name, replica);
        replica.start();
        replica.awaitReady();
        return replica;
    }

    private ServiceProcess process(String service, String name, int port, Map<String, String> more) {
        Blueprint blueprint = launches.get(service);
        Map<String, String> environment = new LinkedHashMap<>(blueprint.environment());
        environment.put("FLAMBEAU_HTTP_PORT", Integer.toString(port));
        environment.putAll(more);
        return new ServiceProcess(
                wiring.application(service, name),
                name,
                port,
                blueprint.jvmOptions(),
                wiring.environment(name, environment),
                folder.logs(),
                pid -> pids.started(name, pid));
    }

    private Map<String, String> environment(String database, Path key) throws IOException {
        return Map.of(
                "FLAMBEAU_DATABASE_URL",
                parts.databaseUrl(database),
                "FLAMBEAU_DATABASE_USER",
                database,
                "FLAMBEAU_DATABASE_PASSWORD",
                parts.databasePassword(database),
                "FLAMBEAU_KAFKA",
                kafkaServers(),
                "FLAMBEAU_JWT_KEY",
                key.toString());
    }

    /** How the processes of a service are started. */
    private record Blueprint(Map<String, String> environment, List<String> jvmOptions) {}

    private void goOn() {
        if (closing) throw new Failure("stopped while it started");
    }

    private void stopAll() {
        if (lock == null) return; // nothing was started, or everything is stopped already
        if (watchman != null) watchman.rest();
        try {
            folder.upFile().toFile().delete();
            if (services.values().stream().anyMatch(ServiceProcess::isAlive)) progress.accept("stopping the services");
            services.values().parallelStream().forEach(ServiceProcess::stop);
            parts.stop();
            pids.forget();
            lock.close();
        } catch (IOException e) {
            progress.accept("not everything in " + folder.root() + " was put in order: " + e.getMessage());
        }
        lock = null;
    }

    private void announce() throws IOException {
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("broadcast", service(BROADCAST).address());
        addresses.put("medals", service(MEDALS).address());
        addresses.put("ceremony", service(CEREMONY).address());
        addresses.put("kafka", kafkaServers());
        addresses.put("postgres", parts.databaseUrl(""));
        up = new UpFile(
                ProcessHandle.current().pid(),
                Instant.now(),
                addresses,
                runningPids(),
                mint.writeAll(),
                folder.logs().toString());
        up.write(folder);
    }

    private Map<String, Long> runningPids() {
        Map<String, Long> running = new LinkedHashMap<>();
        services.forEach((name, service) -> running.put(name, service.pid()));
        if (kafka() != null) running.put("kafka", kafka().pid());
        if (postgres() != null) postgres().pid().ifPresent(pid -> running.put("postgres", pid));
        return running;
    }

    private synchronized void tellPids() {
        if (up == null) return;
        up = up.with(runningPids());
        try {
            up.write(folder);
        } catch (IOException e) {
            throw new Failure("cannot write " + folder.upFile() + ": " + e.getMessage());
        }
    }
}
