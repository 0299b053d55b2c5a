package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One of the four screens of a show in a browser, signed in as somebody with a role. */
final class ShowPage {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration OFTEN = Duration.ofMillis(50);
    private static final String PICTURES = "flambeau.pictures";

    private final Page page;
    private final List<String> errors = new ArrayList<>();

    private ShowPage(Page page) {
        this.page = page;
        page.onPageError(errors::add);
    }

    /**
     * Opens a screen and signs in as a person does.
     *
     * @param rest what follows Games and ceremony in the address
     * @param first script that runs before any of the page's own, empty for none
     */
    static ShowPage open(Browser browser, String screen, String rest, String role, int width, int height, String first)
            throws Exception {
        RunningSuite suite = RunningSuite.get();
        Page page = browser.page(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        if (!first.isEmpty()) page.addInitScript(first);
        ShowPage show = new ShowPage(page);
        page.navigate(suite.addresses().ceremony() + "/" + screen + "/?games=" + RunningSuite.GAMES
                + "&ceremony=closing" + rest);
        page.waitForSelector("#sign-in[open]");
        page.keyboard().insertText(suite.token(role));
        page.keyboard().press("Enter");
        show.waitFor("document.body.dataset.connection === 'live'");
        page.evaluate("window.notReloaded = true");
        return show;
    }

    Page page() {
        return page;
    }

    ShowPage press(String chord) {
        page.keyboard().press(chord);
        return this;
    }

    ShowPage type(String text) {
        page.keyboard().type(text);
        return this;
    }

    String text(String selector) {
        return page.locator(selector).innerText();
    }

    /** Opens a screen of the closing ceremony in a window of the usual size. */
    static ShowPage open(Browser browser, String screen, String role) throws Exception {
        return open(browser, screen, "", role, 1440, 900, "");
    }

    /** Writes into a field over what is there. */
    ShowPage write(Locator field, String text) {
        field.focus();
        return press("Control+a").type(text).press("Tab");
    }

    /** Asks by itself: the page's Content-Security-Policy does not let a waiting script of others run in it. */
    ShowPage waitFor(String condition) {
        await(condition).atMost(SOON).pollInterval(OFTEN).until(() -> Boolean.TRUE.equals(page.evaluate(condition)));
        return this;
    }

    ShowPage waitForText(String selector, String part) {
        await(selector + " contains " + part).atMost(SOON).pollInterval(OFTEN).until(() -> text(selector)
                .contains(part));
        return this;
    }

    /** A picture into target, and among those of the documents when {@code -Dflambeau.pictures=true} asks for it. */
    ShowPage picture(String name) {
        look(name);
        if (Boolean.getBoolean(PICTURES))
            save(Path.of(System.getProperty("flambeau.home"), "docs/images", name + ".png"));
        return this;
    }

    /** A picture into target alone. */
    ShowPage look(String name) {
        save(Path.of("target", name + ".png"));
        return this;
    }

    void assertFits() {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing is wider than the window")
                .isEqualTo(true);
    }

    void assertWellAndNeverReloaded() {
        assertThat(page.evaluate("window.notReloaded")).isEqualTo(true);
        assertThat(errors).isEmpty();
    }

    private void save(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }
}
