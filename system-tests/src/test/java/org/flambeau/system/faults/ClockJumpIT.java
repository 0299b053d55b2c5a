package org.flambeau.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.flambeau.cli.api.Desk;
import org.flambeau.cli.api.Http;
import org.flambeau.cli.suite.ServiceProcess;
import org.flambeau.cli.suite.Suite;
import org.flambeau.contracts.Topics;
import org.flambeau.system.TopicContents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Fault 11. One service lives by a clock that Debian's libfaketime turns; all others go by the true one. */
@Tag("long")
class ClockJumpIT extends FaultTest {

    private static final Path LIBRARY = Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1");
    private static final Pattern JUMPS = Pattern.compile("flambeau_clock_jumps_total ([0-9.]+)");
    private static final Pattern AHEAD = Pattern.compile("flambeau_clock_ahead_seconds (-?[0-9.]+)");
    private static final Duration SOON = Duration.ofSeconds(30);

    private ServiceProcess turned;

    @AfterEach
    void endTurned() {
        if (turned != null) turned.kill();
    }

    @Test
    void aClockThatJumpsAnHourForwardAndTwoBackChangesNeitherOrderNorLeadershipAndIsSaid() throws Exception {
        Path clock = turn(Suite.MEDALS);
        try (Writers writers =
                new Writers(List.of(turned.address() + "/games/" + games), suite.token("results"), 4, 20)) {
            writers.awaitMore(20);
            Awaitility.await("it leads").atMost(SOON).until(this::leads);
            long term = term();

            set(clock, "+3600");
            awaitSaid(1, 3_600);
            writers.awaitMore(20);
            assertThat(term()).isEqualTo(term);

            set(clock, "-3600");
            awaitSaid(2, -3_600);
            writers.awaitMore(20);
            assertThat(term()).isEqualTo(term);

            inspection().assertWhole(writers.end(), subscribers);
        }
    }

    @Test
    void aSecretIsToldAtItsInstantAndNoEarlierWhateverTheClockOfTheService() throws Exception {
        Path clock = turn(Suite.CEREMONY);
        Desk producer = new Desk(turned.address() + "/games/" + games, suite.token("producer"));
        Awaitility.await("the Games is known").atMost(SOON).until(() -> producer.put(
                        "/ceremonies/night", null, null, "application/json", Http.json(facts()))
                .ok());
        set(clock, "+3600");
        awaitSaid(1, 3_600);

        Instant soon = Instant.now().plusSeconds(60);
        producer.put(
                        "/ceremonies/night/running-order",
                        null,
                        null,
                        "application/json",
                        Http.json(Map.of(
                                "segments",
                                List.of(
                                        secret("late", "The Star", Instant.now().plusSeconds(1_800)),
                                        secret("soon", "The Choir", soon)))))
                .orFail("the running order");

        Awaitility.await("nothing early")
                .during(Duration.ofSeconds(5))
                .atMost(SOON)
                .until(() -> !told().contains("The Star") && !told().contains("The Choir"));
        assertThat(Instant.now()).isBefore(soon);
        set(clock, "-3600");
        awaitSaid(2, -3_600);
        Awaitility.await("in time").atMost(SOON.multipliedBy(4)).until(() -> told().contains("The Choir"));
        assertThat(Instant.now()).isAfter(soon);
        assertThat(told()).doesNotContain("The Star");
        assertThat(TopicContents.of(suite.kafkaServers(), Topics.CEREMONIES))
                .noneMatch(entry -> entry.text().contains("The Star"))
                .filteredOn(entry -> entry.text().contains("The Choir"))
                .isNotEmpty()
                .allMatch(entry -> entry.timestamp() >= soon.toEpochMilli());
    }

    /** The only process of a service that is left lives by the clock in a file. */
    private Path turn(String service) throws Exception {
        assertThat(LIBRARY).as("apt-get install libfaketime").exists();
        Path clock = Files.createTempFile("clock", ".txt");
        set(clock, "+0");
        turned = suite.other(
                service,
                Map.of(
                        "LD_PRELOAD",
                        LIBRARY.toString(),
                        "FAKETIME_TIMESTAMP_FILE",
                        clock.toString(),
                        "FAKETIME_NO_CACHE",
                        "1",
                        "FAKETIME_DONT_FAKE_MONOTONIC",
                        "1"));
        suite.service(service).kill();
        return clock;
    }

    /** What the public is told of the running order. */
    private String told() {
        return new String(
                Http.get(turned.address() + "/games/" + games + "/ceremonies/night/running-order?view=public", Map.of())
                        .orFail("the public view")
                        .bytes());
    }

    private static Map<String, Object> facts() {
        return Map.of(
                "kind",
                "CLOSING",
                "names",
                Map.of("en", "A night"),
                "zone",
                "Europe/Paris",
                "plannedStart",
                Instant.now().plusSeconds(7_200).toString());
    }

    private static Map<String, Object> secret(String code, String title, Instant until) {
        return Map.of(
                "code",
                code,
                "title",
                title,
                "publicTitle",
                "Artistic programme",
                "start",
                Map.of("rule", "FOLLOW"),
                "end",
                Map.of("rule", "DURATION", "duration", "PT5M"),
                "secretUntil",
                until.toString());
    }

    private void awaitSaid(int jumps, double ahead) {
        Awaitility.await("the jump is said").atMost(SOON).untilAsserted(() -> {
            assertThat(metric(JUMPS)).isEqualTo(jumps);
            assertThat(metric(AHEAD)).isBetween(ahead - 60, ahead + 60);
        });
    }

    /** In one go: a service that looks meanwhile must not find half of it. */
    private static void set(Path clock, String offset) throws IOException {
        Path next = Files.createTempFile("clock", ".next");
        Files.writeString(next, offset + "\n");
        Files.move(next, clock, StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean leads() throws IOException {
        return suite.operator(turned)
                .get("/operator/messaging")
                .body()
                .path("leads")
                .asBoolean();
    }

    /** Term of its leadership: one that was lost and won again is another. */
    private long term() throws IOException {
        assertThat(leads()).isTrue();
        return suite.operator(turned)
                .get("/operator/messaging")
                .body()
                .path("leader")
                .path("term")
                .asLong();
    }

    private double metric(Pattern pattern) {
        String text =
                new String(Http.get(turned.address() + "/q/metrics", Map.of()).bytes());
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return Double.parseDouble(matcher.group(1));
    }
}
