package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
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

    private static final Duration SOON = Duration.ofSeconds(90);

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
            PageWatch watch = new PageWatch(page);
            page.onRequest(request -> {
                if (!request.url().startsWith(second.address())) elsewhere.add(request.url());
            });
            page.navigate(second.address() + "/status/");
            page.waitForSelector("#sign-in[open]");
            page.keyboard().insertText(suite.token("operator"));
            page.keyboard().press("Enter");
            watch.waitForText("#replicas", port(first));
            watch.waitForText("#replicas", port(second));
            watch.waitForText("#feeds", "2 of 2");
            watch.begin();

            suite.enterGold("ATHW100M", "LCA", "Julien ALFRED");
            follower.awaitQuiet(suite);

            watch.waitForText("#webhooks", nobody);
            watch.waitForText("#webhooks", "refused");
            assertThat(page.innerText("#webhooks")).doesNotContain("secret-path");
            watch.waitForText("#sums", "1 failing");
            String feed = "#feeds tr:has-text('" + RunningSuite.GAMES + "'):has-text('2 of 2')";
            Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(page.innerText(feed))
                    .contains("%,d".formatted(suite.head())));
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                watch.look("status-" + scheme.name().toLowerCase(Locale.ROOT));
                watch.assertFits();
            }
            watch.picture("status");

            String answering =
                    page.innerText("#replicas tr:has-text('(answers)')").split("\\s")[0];
            second.kill();
            watch.waitForText("#stale", "cannot be reached. What you see is as of");
            second.start();
            second.awaitReady();
            watch.waitForText("#line", "As of");
            watch.waitForText("#replicas tr:has-text('" + answering + "')", "silent for");
            assertThat(page.isVisible("#stale")).isFalse();
            watch.assertWellAndNeverReloaded();
            assertThat(elsewhere).as("requests to others").isEmpty();
        } finally {
            String path = "/webhooks/" + endpoint.body().path("id").asText();
            partner(suite).delete(path, endpoint.tag()).orFail("to delete the endpoint");
        }
    }

    private static Desk partner(RunningSuite suite) throws Exception {
        return new Desk(suite.addresses().broadcast() + "/games/" + RunningSuite.GAMES, suite.token("partner"));
    }

    private static String port(ServiceProcess service) {
        return ":" + URI.create(service.address()).getPort();
    }
}
