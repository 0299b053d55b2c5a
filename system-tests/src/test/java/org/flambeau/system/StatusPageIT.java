package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.flambeau.cli.api.Desk;
import org.flambeau.cli.api.Http;
import org.flambeau.cli.suite.ServiceProcess;
import org.flambeau.cli.suite.Suite;
import org.flambeau.embedded.FreePorts;
import org.junit.jupiter.api.Test;

/** The page of operators, served by the second of two replicas. */
class StatusPageIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final List<String> faults = new ArrayList<>();
    private final List<String> elsewhere = new ArrayList<>();

    @Test
    void operatorsSeeReplicasFeedsAndFailingWebhooksWithoutAReloadAndAreToldWhenNobodyAnswers() throws Exception {
        RunningSuite suite = RunningSuite.get();
        suite.reset();
        ServiceProcess first = suite.suite().service(Suite.BROADCAST);
        ServiceProcess second = suite.secondBroadcast();
        String nobody = "http://127.0.0.1:" + FreePorts.any();
        Http.Answer endpoint = partner(suite)
                .post("/webhooks", "status-" + nobody, Map.of("url", nobody + "/secret-path"))
                .orFail("the endpoint");
        try (Browser browser = Browser.open();
                Follower follower = Follower.withSnapshot(suite)) {
            Page page = browser.page(1440, 900);
            watch(page, second);
            page.navigate(second.address() + "/status/");
            page.waitForSelector("#sign-in[open]");
            page.keyboard().insertText(suite.token("operator"));
            page.keyboard().press("Enter");
            awaitText(page, "#replicas", port(first));
            awaitText(page, "#replicas", port(second));
            awaitText(page, "#feeds", "2 of 2");
            page.evaluate("window.notReloaded = true");

            suite.medals("results")
                    .put(
                            "/events/ATHW100M/podium",
                            null,
                            null,
                            "application/json",
                            Http.json(Podiums.gold("LCA", "Julien ALFRED")))
                    .orFail("the podium");
            Awaitility.await().atMost(SOON).until(() -> follower.isConnected() && follower.hasReached(suite.head()));

            awaitText(page, "#webhooks", nobody);
            awaitText(page, "#webhooks", "refused");
            assertThat(page.innerText("#webhooks")).doesNotContain("secret-path");
            awaitText(page, "#sums", "1 failing");
            awaitText(
                    page,
                    "#feeds tr:has-text('" + RunningSuite.GAMES + "'):has-text('2 of 2')",
                    "%,d".formatted(suite.head()));
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                picture(page, Path.of("target/status-" + scheme.name().toLowerCase(Locale.ROOT) + ".png"));
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as("nothing is wider than the window")
                        .isEqualTo(true);
            }
            if (Boolean.getBoolean("flambeau.pictures"))
                picture(page, Path.of(System.getProperty("flambeau.home"), "docs/images/status.png"));

            String answering =
                    page.innerText("#replicas tr:has-text('(answers)')").split("\\s")[0];
            second.kill();
            awaitText(page, "#stale", "cannot be reached. What you see is as of");
            second.start();
            second.awaitReady();
            awaitText(page, "#line", "As of");
            awaitText(page, "#replicas tr:has-text('" + answering + "')", "silent for");
            assertThat(page.isVisible("#stale")).isFalse();
            assertThat(page.evaluate("window.notReloaded")).isEqualTo(true);
            assertThat(faults).isEmpty();
            assertThat(elsewhere).as("requests to others").isEmpty();
        } finally {
            String path = "/webhooks/" + endpoint.body().path("id").asText();
            partner(suite).delete(path, endpoint.tag()).orFail("to delete the endpoint");
        }
    }

    private void watch(Page page, ServiceProcess service) {
        page.onPageError(faults::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(service.address())) elsewhere.add(request.url());
        });
    }

    private static Desk partner(RunningSuite suite) throws Exception {
        return new Desk(suite.addresses().broadcast() + "/games/" + RunningSuite.GAMES, suite.token("partner"));
    }

    private static String port(ServiceProcess service) {
        return ":" + URI.create(service.address()).getPort();
    }

    /** Looks by itself: the page's Content-Security-Policy lets no waiting script of others run in it. */
    private static void awaitText(Page page, String selector, String part) {
        Awaitility.await(selector + " contains " + part)
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> page.locator(selector).allTextContents().stream().anyMatch(text -> text.contains(part)));
    }

    private static void picture(Page page, Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }
}
