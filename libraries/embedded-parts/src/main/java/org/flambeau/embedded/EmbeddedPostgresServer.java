package org.flambeau.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A real PostgreSQL server from the build's own dependencies, with its data in a folder that is kept. What it has
 * acknowledged survives a kill: {@code fsync}, {@code full_page_writes} and {@code synchronous_commit} are on, which the
 * embedding library by itself turns off.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {

    private static final Duration STARTUP = Duration.ofSeconds(180);
    /** The embedding library leaves this file in the folder of its binaries when all of them are there. */
    private static final String UNPACKED = ".exists";

    private static final String DRAFT = "draft-";

    private final Path folder;
    private final int port;
    private EmbeddedPostgres server;

    /** @param folder keeps the data; made when it is not there */
    public EmbeddedPostgresServer(Path folder, int port) {
        this.folder = folder.toAbsolutePath();
        this.port = port;
    }

    /**
     * Starts the server; one that was left over by a killed owner is stopped first, for it may run with other settings.
     *
     * @throws IOException with the end of its log when it does not start
     */
    public void start() throws IOException {
        stopLeftOver();
        release();
        Files.createDirectories(folder);
        clearHalfUnpacked();
        try {
            if (!Files.exists(data())) initialise();
            server = startOn(data());
        } catch (IOException | IllegalStateException | ExceptionInInitializerError e) {
            throw new IOException("PostgreSQL did not start: " + e.getMessage() + ". " + LogTail.of(log()), e);
        }
    }

    /** Makes databases and their users where they are not there yet. */
    public void create(List<Database> databases) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            for (Database database : databases) database.createOn(connection);
        }
    }

    /** JDBC address of a database of this server. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    /** Process id of the server, when one runs on this folder. */
    public Optional<Long> pid() {
        return running().map(Postmaster::pid);
    }

    /** Waits until the server's process has ended. */
    public void awaitExit() throws InterruptedException {
        Optional<Postmaster> postmaster = running();
        if (postmaster.isPresent()) postmaster.get().awaitExit();
    }

    /** Kills the server as a power cut would. */
    public void kill() {
        running().ifPresent(Postmaster::kill);
        try {
            release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the server in order; open connections are ended. */
    @Override
    public void close() throws IOException {
        stopLeftOver();
        release();
    }

    /** Stops the server that runs on this folder, if any, by its process id; also one that was only to make the folder. */
    public void stopLeftOver() {
        running().ifPresent(Postmaster::stop);
        for (Path draft : drafts()) Postmaster.on(draft).ifPresent(Postmaster::stop);
    }

    /**
     * Makes the data folder aside and moves it to its place when it is whole: one that was cut short in the making would
     * never start.
     */
    private void initialise() throws IOException {
        for (Path draft : drafts()) Folders.delete(draft);
        Path draft = Files.createTempDirectory(folder, DRAFT);
        try {
            startOn(draft).close();
        } finally {
            Postmaster.on(draft).ifPresent(Postmaster::stop);
        }
        Files.move(draft, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The embedding library does not begin again where its unpacking of the binaries was cut short. */
    private void clearHalfUnpacked() {
        for (Path version : Folders.named(binaries(), "PG-"))
            if (!Files.exists(version.resolve(UNPACKED))) Folders.delete(version);
    }

    private List<Path> drafts() {
        return Folders.named(folder, DRAFT);
    }

    private Path binaries() {
        return folder.resolve("binaries");
    }

    private EmbeddedPostgres startOn(Path data) throws IOException {
        EmbeddedPostgres started;
        StartWatch watch = new StartWatch(data);
        try (watch) {
            started = settings(data).start();
        }
        if (!watch.gaveUp()) return started;
        Thread.interrupted(); // that was the watch
        started.close();
        throw new IOException("it gave up");
    }

    private EmbeddedPostgres.Builder settings(Path data) {
        ProcessBuilder.Redirect log = ProcessBuilder.Redirect.appendTo(log().toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(binaries().toFile())
                .setPort(port)
                .setPGStartupWait(STARTUP)
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "120")
                .setServerConfig("shared_buffers", "64MB")
                .setOutputRedirector(log)
                .setErrorRedirector(log);
    }

    /** The embedding library holds a lock on the folder for a server that it believes to run. */
    private void release() throws IOException {
        if (server != null) server.close();
        server = null;
    }

    private Optional<Postmaster> running() {
        return Postmaster.on(data());
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path log() {
        return folder.resolve("postgres.log");
    }
}
