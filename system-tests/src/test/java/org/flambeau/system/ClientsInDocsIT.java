package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.awaitility.Awaitility;
import org.flambeau.cli.suite.ServiceProcess;
import org.flambeau.cli.suite.Suite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The clients that stand in docs work as they are written. */
class ClientsInDocsIT {

    private static final int MOST_LINES_OF_A_CONSUMER = 40;

    private final List<AutoCloseable> open = new ArrayList<>();
    private RunningSuite suite;
    private String games;

    @BeforeEach
    void noPodiumYet() throws Exception {
        suite = RunningSuite.get();
        suite.reset();
        games = suite.addresses().broadcast() + "/games/" + RunningSuite.GAMES;
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable one : open) one.close();
    }

    @Test
    void bashJavaAndABrowserTellAPodiumAsItIsPutAndGoOnWhereTheyStoodAfterTheServiceWasKilled() throws Exception {
        Printing bash = start(Docs.bash("follow.sh", games));
        Printing java = start(Docs.java("FollowGames.java", games));
        Page page = openBrowserOn("follow.html", games);
        suite.enterGold("ATHW100M", "LCA", "Julien ALFRED");
        bash.await("Julien ALFRED");
        java.await("Julien ALFRED");
        page.waitForFunction("document.body.innerText.includes('Julien ALFRED')");

        ServiceProcess broadcast = suite.suite().service(Suite.BROADCAST);
        broadcast.kill();
        suite.enterGold("ATHM100M", "USA", "Noah LYLES");
        broadcast.start();
        broadcast.awaitReady();

        bash.await("Noah LYLES");
        java.await("Noah LYLES");
        page.waitForFunction("document.body.innerText.includes('Noah LYLES')");
        // The podium's milestones come after it.
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            long last = suite.head();
            assertToldOnceEach(last, bash.lines());
            assertToldOnceEach(last, java.lines());
            assertToldOnceEach(last, oldestFirst(page));
        });
    }

    private static List<String> oldestFirst(Page page) {
        List<String> told = new ArrayList<>();
        page.locator("li").allInnerTexts().forEach(line -> told.add(0, line));
        return told;
    }

    @Test
    void everyCurlCommandOfTheHowToTellsAPodiumAsItIsPut() throws Exception {
        List<String> commands =
                Docs.commands("follow-the-feed.md", "curl -N", suite.addresses().broadcast());
        assertThat(commands).hasSizeGreaterThan(1);
        List<Printing> running = new ArrayList<>();
        for (String command : commands) running.add(start(List.of("bash", "-c", "exec " + command)));
        for (Printing curl : running) curl.await("event: open");

        suite.enterGold("SWMM400MIM", "FRA", "Léon MARCHAND");

        for (Printing curl : running) curl.await("Léon MARCHAND");
    }

    @Test
    void theKafkaConsumerHasFortyLinesAtMostAndGoesOnWhereItStoodWhenItIsStartedAgain() throws Exception {
        assertThat(Files.readAllLines(Docs.client("Headlines.java")))
                .hasSizeLessThanOrEqualTo(MOST_LINES_OF_A_CONSUMER);
        List<String> command =
                Docs.javaWithKafka("Headlines.java", suite.suite().kafkaServers());
        Printing first = start(command);
        suite.enterGold("ATHW100M", "LCA", "Julien ALFRED");
        first.await("Julien ALFRED");
        // What earlier tests told comes first.
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> !first.lines(
                        RunningSuite.GAMES + " " + suite.head() + " ")
                .isEmpty());
        awaitCommitted(first.lines().size());
        first.close();
        suite.enterGold("ATHM100M", "USA", "Noah LYLES");

        Printing second = start(command);

        second.await("Noah LYLES");
        assertThat(second.lines().size())
                .as("it does not begin with the first notification of all again")
                .isLessThan(first.lines().size());
    }

    /** Waits until the consumer has noted how far it has come. */
    private void awaitCommitted(long records) {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", suite.suite().kafkaServers()))) {
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> committed(admin) >= records);
        }
    }

    private static long committed(Admin admin) throws Exception {
        return admin.listConsumerGroupOffsets("headlines").partitionsToOffsetAndMetadata().get().values().stream()
                .mapToLong(OffsetAndMetadata::offset)
                .sum();
    }

    private Printing start(List<String> command) throws IOException {
        Printing printing = Printing.start(command);
        open.add(printing);
        return printing;
    }

    /** The page stands on another server than the feed, as a newsroom's does. */
    private Page openBrowserOn(String file, String followed) throws IOException {
        HttpServer newsroom = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        newsroom.createContext("/", exchange -> {
            byte[] page = Files.readAllBytes(Docs.client(file));
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        newsroom.start();
        open.add(() -> newsroom.stop(0));
        Browser browser = Browser.open();
        open.add(0, browser);
        Page page = browser.page(1000, 800);
        page.navigate("http://localhost:" + newsroom.getAddress().getPort() + "/" + file + "?games=" + followed);
        return page;
    }

    /** The lines begin with the sequences 1, 2, 3, ... */
    private static void assertToldOnceEach(long last, List<String> lines) {
        assertThat(lines.stream().map(line -> Long.parseLong(line.substring(0, line.indexOf(' ')))))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, last).boxed().toList());
    }
}
