package org.flambeau.system.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.flambeau.cli.api.Addresses;
import org.flambeau.cli.api.Desk;
import org.flambeau.cli.api.Http;
import org.flambeau.cli.suite.ServiceProcess;
import org.flambeau.cli.suite.Suite;
import org.flambeau.cli.suite.SuiteOptions;
import org.flambeau.embedded.EmbeddedKafkaBroker;
import org.flambeau.embedded.EmbeddedPostgresServer;

/**
 * A suite of its own that is broken on purpose: real processes on free ports, and a {@link Link} between each of them and
 * PostgreSQL and Kafka. It is started once per run; each test leaves it whole.
 */
final class FaultySuite {

    static final List<String> SERVICES = List.of(Suite.MEDALS, Suite.CEREMONY, Suite.BROADCAST);

    private static final String WAITING = "select count(*) from outbox where published_at is null";
    private static final Duration WHOLE = Duration.ofSeconds(180);
    private static final int READY_SECONDS = 90;

    private static FaultySuite running;

    private final Links links = new Links();
    private final Suite suite;
    private final Map<String, ServiceProcess> replicas = new LinkedHashMap<>();

    private FaultySuite(Path folder) {
        suite = new Suite(SuiteOptions.isolated(folder), System.out::println, links);
    }

    static synchronized FaultySuite get() throws IOException, SQLException {
        if (running != null) return running;
        Path home = Path.of(System.getProperty("flambeau.home"));
        Path data = Files.createTempDirectory(Files.createDirectories(home.resolve("system-tests/target")), "faults");
        FaultySuite started = new FaultySuite(data);
        Runtime.getRuntime().addShutdownHook(new Thread(started.suite::close));
        started.suite.start();
        running = started;
        return running;
    }

    /** The link between a process and PostgreSQL. */
    Link toDatabase(ServiceProcess process) {
        return links.toDatabase(process.name());
    }

    /** The link between a process and Kafka. */
    Link toKafka(ServiceProcess process) {
        return links.toKafka(process.name());
    }

    ServiceProcess service(String name) {
        return suite.service(name);
    }

    /** One more process of a service beside the first; the same one whoever asks, until it is taken away. */
    synchronized ServiceProcess second(String service) throws IOException {
        ServiceProcess present = replicas.get(service);
        if (present != null) return present;
        ServiceProcess started = suite.replica(service, Map.of());
        replicas.put(service, started);
        return started;
    }

    /** Another build of a service beside the first. */
    ServiceProcess other(String service, Path application) throws IOException {
        links.nextRuns(application);
        return suite.replica(service, Map.of());
    }

    /** One more process of a service that lives in surroundings of its own. Whoever asks for it ends it. */
    ServiceProcess other(String service, Map<String, String> environment) throws IOException {
        return suite.replica(service, environment);
    }

    /** Ends the second process of a service, if there is one. */
    synchronized void onlyOneOf(String service) {
        ServiceProcess second = replicas.remove(service);
        if (second != null) second.kill();
    }

    EmbeddedKafkaBroker kafka() {
        return suite.kafka();
    }

    EmbeddedPostgresServer postgres() {
        return suite.postgres();
    }

    /** Where Kafka answers whoever is not cut off. */
    String kafkaServers() {
        return suite.kafkaServers();
    }

    Path kafkaFolder() {
        return suite.folder().kafka();
    }

    Addresses addresses() {
        return suite.addresses();
    }

    String token(String role) throws IOException {
        return suite.mint().token(role, Duration.ofHours(8));
    }

    /** A look into a service's database, past every link. */
    Connection database(String service) throws SQLException, IOException {
        String name = service.replace("-service", "");
        return DriverManager.getConnection(
                suite.postgres().url(name), name, suite.folder().password(name));
    }

    /** What a service's operator sees and does. */
    Desk operator(ServiceProcess process) throws IOException {
        return new Desk(process.address(), token("operator"));
    }

    /** Starts a process that was ended, and waits until it is ready. */
    void startAgain(ServiceProcess process) throws IOException {
        process.start();
        process.awaitReady();
    }

    /** Sends a process a signal, {@code STOP}, {@code CONT} or {@code TERM}. */
    static void signal(String signal, ServiceProcess process) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start();
        if (!kill.waitFor(10, TimeUnit.SECONDS) || kill.exitValue() != 0)
            throw new IOException("kill -" + signal + " " + process.pid() + " did not work");
    }

    /** Every link open and every part there and ready: whatever a test has left. */
    void mend() throws IOException {
        links.healAll();
        if (postgres().pid().isEmpty()) postgres().start();
        if (!kafka().isAlive()) kafka().start();
        for (String name : SERVICES) {
            ServiceProcess service = service(name);
            if (ProcessHandle.of(service.pid()).filter(ProcessHandle::isAlive).isEmpty()) service.start();
            Awaitility.await(name + " is ready")
                    .atMost(READY_SECONDS, TimeUnit.SECONDS)
                    .until(() -> Http.answers(service.address() + "/q/health/ready"));
        }
    }

    /** Events of a service that are not published, as its database has them: whoever runs or does not. */
    long waiting(String service) throws IOException, SQLException {
        try (Connection database = database(service);
                PreparedStatement select = database.prepareStatement(WAITING);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Waits until nothing is left to publish, in any service. */
    void awaitDrained() {
        for (String name : SERVICES)
            Awaitility.await("outbox of " + name).atMost(WHOLE).until(() -> waiting(name) == 0);
    }
}
