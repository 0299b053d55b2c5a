package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.core.ConditionTimeoutException;

/** Looks at a page in a browser: waits for what it shows, takes its picture, and notes what goes wrong in it. */
final class PageWatch {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final Duration OFTEN = Duration.ofMillis(50);
    private static final String PICTURES = "flambeau.pictures";

    private final Page page;
    private final List<String> errors = new ArrayList<>();

    PageWatch(Page page) {
        this.page = page;
        page.onPageError(errors::add);
    }

    /** Asks by itself: the page's Content-Security-Policy does not let a waiting script of others run in it. */
    void waitFor(String condition) {
        waitUntil(condition, () -> Boolean.TRUE.equals(page.evaluate(condition)));
    }

    void waitForText(String selector, String part) {
        waitUntil(
                selector + " contains " + part,
                () -> page.locator(selector).innerText().contains(part));
    }

    /** Tells the page's own errors too: a page that broke stands still. */
    private void waitUntil(String what, Callable<Boolean> condition) {
        try {
            await(what).atMost(SOON).pollInterval(OFTEN).until(condition);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(e.getMessage() + " The page's errors: " + errors, e);
        }
    }

    /** A picture into target, and among those of the documents when {@code -Dflambeau.pictures=true} asks for it. */
    void picture(String name) {
        look(name);
        if (Boolean.getBoolean(PICTURES))
            save(Path.of(System.getProperty("flambeau.home"), "docs/images", name + ".png"));
    }

    /** A picture into target alone. */
    void look(String name) {
        save(Path.of("target", name + ".png"));
    }

    void assertFits() {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing is wider than the window")
                .isEqualTo(true);
    }

    /** From here on a reload is noticed. */
    void begin() {
        page.evaluate("window.notReloaded = true");
    }

    void assertWellAndNeverReloaded() {
        assertThat(page.evaluate("window.notReloaded")).isEqualTo(true);
        assertThat(errors).isEmpty();
    }

    private void save(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }
}
