package org.flambeau.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A real PostgreSQL server from the build's own dependencies, with its data in a folder that is kept. What it has
 * acknowledged survives a kill: {@code fsync}, {@code full_page_writes} and {@code synchronous_commit} are on, which the
 * embedding library by itself turns off.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {

    private static final Duration STARTUP = Duration.ofSeconds(60);
    private static final String PID_FILE = "postmaster.pid";

    private final Path folder;
    private final int port;
    private EmbeddedPostgres server;

    /** @param folder keeps the data; made when it is not there */
    public EmbeddedPostgresServer(Path folder, int port) {
        this.folder = folder.toAbsolutePath();
        this.port = port;
    }

    /** Starts the server; one that was left over by a killed owner is stopped first, for it may run with other settings. */
    public void start() throws IOException {
        stopLeftOver();
        Files.createDirectories(folder);
        server = EmbeddedPostgres.builder()
                .setDataDirectory(data())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setPort(port)
                .setPGStartupWait(STARTUP)
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "120")
                .setServerConfig("shared_buffers", "64MB")
                .setOutputRedirector(log())
                .setErrorRedirector(log())
                .start();
    }

    /** Makes databases and their users where they are not there yet. */
    public void create(List<Database> databases) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            for (Database database : databases) create(connection, database);
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
        return runningOn(data());
    }

    /** Kills the server as a power cut would. */
    public void kill() {
        pid().flatMap(ProcessHandle::of).ifPresent(process -> {
            process.children().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    @Override
    public void close() throws IOException {
        if (server != null) server.close();
        server = null;
        stopLeftOver();
    }

    /** Stops the server that runs on this folder, if any, by its process id. */
    public void stopLeftOver() {
        pid().flatMap(ProcessHandle::of).ifPresent(process -> {
            process.destroy();
            process.onExit()
                    .orTimeout(30, java.util.concurrent.TimeUnit.SECONDS)
                    .join();
        });
    }

    private Path data() {
        return folder.resolve("data");
    }

    private ProcessBuilder.Redirect log() {
        return ProcessBuilder.Redirect.appendTo(new File(folder.toFile(), "postgres.log"));
    }

    private static Optional<Long> runningOn(Path data) {
        try {
            Path file = data.resolve(PID_FILE);
            if (!Files.exists(file)) return Optional.empty();
            long pid = Long.parseLong(Files.readAllLines(file).get(0).trim());
            // The id may belong to another program by now.
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                    .map(ProcessHandle::pid);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static void create(Connection connection, Database database) throws SQLException {
        String name = database.name();
        if (!name.matches("[a-z_]{1,40}")) throw new IllegalArgumentException("not a name for a database: " + name);
        String password = database.password().replace("'", "''");
        try (Statement statement = connection.createStatement()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", name))
                statement.execute("create role " + name + " login");
            statement.execute("alter role " + name + " password '" + password + "'");
            if (!exists(connection, "select 1 from pg_database where datname = ?", name))
                statement.execute("create database " + name + " owner " + name);
            statement.execute("revoke all on database " + name + " from public");
        }
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }
}
