package org.flambeau.system;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The system's own Chromium, started once per run; each page has a profile of its own. Without one the tests that need it
 * say so and are skipped; in CI its absence fails them.
 */
final class Browser implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 90_000;

    private static com.microsoft.playwright.Browser chromium;

    private final List<com.microsoft.playwright.Page> pages = new ArrayList<>();

    private Browser() {}

    static Browser open() {
        if (chromium == null || !chromium.isConnected()) chromium = launch();
        return new Browser();
    }

    com.microsoft.playwright.Page page(int width, int height) {
        com.microsoft.playwright.Page page =
                chromium.newPage(new com.microsoft.playwright.Browser.NewPageOptions().setViewportSize(width, height));
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.setDefaultNavigationTimeout(PATIENCE_MILLIS);
        pages.add(page);
        return page;
    }

    @Override
    public void close() {
        pages.forEach(page -> page.context().close());
    }

    private static com.microsoft.playwright.Browser launch() {
        Path executable = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        if (executable == null && "true".equals(System.getenv("CI")))
            Assertions.fail("CI needs a browser: install Debian's chromium");
        Assumptions.assumeTrue(executable != null, "no Chromium on this machine: the browser tests are skipped");
        // Its driver ends with this process, and the browser with its driver.
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setTimeout(2 * PATIENCE_MILLIS)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }
}
