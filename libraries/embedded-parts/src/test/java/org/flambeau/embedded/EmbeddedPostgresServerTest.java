package org.flambeau.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedPostgresServerTest {

    private static final Database MEDALS = new Database("medals", "it's secret");

    @TempDir
    static Path folder;

    private EmbeddedPostgresServer server;

    @BeforeAll
    void start() throws IOException, SQLException {
        server = new EmbeddedPostgresServer(folder, FreePorts.any());
        server.start();
        server.create(List.of(MEDALS));
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
    }

    @Test
    void whatIsAcknowledgedSurvivesAKill() throws IOException, SQLException {
        // Given
        execute("create table podium (event text)");
        execute("insert into podium values ('ATHM100M')");

        // When
        server.kill();
        server.start();

        // Then
        assertThat(one("select event from podium")).isEqualTo("ATHM100M");
    }

    @Test
    void theServerItselfSaysThatNothingIsAcknowledgedBeforeItIsOnTheDisk() throws SQLException {
        assertThat(one("show fsync")).isEqualTo("on");
        assertThat(one("show full_page_writes")).isEqualTo("on");
        assertThat(one("show synchronous_commit")).isEqualTo("on");
    }

    @Test
    void aServerLeftOverByAKilledOwnerIsReplacedNotAdopted() throws IOException, SQLException {
        // Given
        execute("create table kept (event text)");
        long leftOver = server.pid().orElseThrow();

        // When
        EmbeddedPostgresServer second = new EmbeddedPostgresServer(folder, FreePorts.any());
        second.stopLeftOver();
        server.close();
        server = second;
        server.start();

        // Then
        assertThat(server.pid().orElseThrow()).isNotEqualTo(leftOver);
        assertThat(ProcessHandle.of(leftOver).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(one("select count(*) from kept")).isEqualTo("0");
    }

    @Test
    void anOpenConnectionDoesNotHoldUpTheStop() throws IOException, SQLException {
        try (Connection open = connect()) {
            // Given
            long began = System.nanoTime();

            // When
            server.stopLeftOver();

            // Then
            assertThat(server.pid()).isEmpty();
            assertThat((System.nanoTime() - began) / 1_000_000).isLessThan(20_000);
            assertThat(open.isValid(1)).isFalse();
        } finally {
            server.start();
        }
    }

    @Test
    void whatWasCutShortInTheMakingIsMadeAnew() throws IOException, SQLException {
        // Given
        Path other = folder.resolve("other");
        Files.createDirectories(other.resolve("draft-1/base"));
        Files.writeString(other.resolve("draft-1/postgresql.conf"), "");
        Path unpacked = Folders.named(folder.resolve("binaries"), "PG-").get(0);
        Path half = other.resolve("binaries").resolve(unpacked.getFileName());
        Files.createDirectories(half.resolve("lib"));
        Files.createSymbolicLink(half.resolve("lib/libecpg.so"), Path.of("libecpg.so.6"));

        // When
        try (EmbeddedPostgresServer fresh = new EmbeddedPostgresServer(other, FreePorts.any())) {
            fresh.start();

            // Then
            assertThat(fresh.pid()).isPresent();
            assertThat(other.resolve("draft-1")).doesNotExist();
        }
    }

    @Test
    void aServerThatCannotStartSaysWhyAndWhereItsLogIs() throws IOException {
        // Given
        Path broken = Files.createDirectories(folder.resolve("broken/data"));
        Files.writeString(broken.resolve("postgresql.conf"), "no_such_setting = 1\n");
        Files.writeString(broken.resolve("PG_VERSION"), "18\n");
        EmbeddedPostgresServer unable = new EmbeddedPostgresServer(folder.resolve("broken"), FreePorts.any());

        // When, Then
        assertThatThrownBy(unable::start)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("PostgreSQL did not start")
                .hasMessageContaining("postgres.log");
    }

    private String one(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(server.url("medals"), MEDALS.name(), MEDALS.password());
    }
}
