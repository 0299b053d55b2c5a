package org.flambeau.system;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/** One of the four screens of a show in a browser, signed in as somebody with a role. */
final class ShowPage {

    private static final String TOO_SOON = """
            !document.querySelector('dialog[open]') && document.getElementById('said').textContent.startsWith('Not sent')""";

    private final Page page;
    private final PageWatch watch;

    private ShowPage(Page page) {
        this.page = page;
        this.watch = new PageWatch(page);
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
        show.watch.begin();
        return show;
    }

    Page page() {
        return page;
    }

    ShowPage press(String chord) {
        page.keyboard().press(chord);
        return this;
    }

    /**
     * Presses a command's key as soon as the screen offers it. The screen's idea of the server's time gets better in the
     * first second and may step back: where it says that the press was too soon, presses again as a caller would.
     */
    ShowPage give(String command, String key) {
        do
            waitFor("(button => !button.hidden && !button.disabled)(document.querySelector('[data-command=" + command
                            + "]'))")
                    .press(key);
        while (Boolean.TRUE.equals(page.evaluate(TOO_SOON)));
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

    ShowPage waitFor(String condition) {
        watch.waitFor(condition);
        return this;
    }

    ShowPage waitForText(String selector, String part) {
        watch.waitForText(selector, part);
        return this;
    }

    ShowPage picture(String name) {
        watch.picture(name);
        return this;
    }

    ShowPage look(String name) {
        watch.look(name);
        return this;
    }

    void assertFits() {
        watch.assertFits();
    }

    void assertWellAndNeverReloaded() {
        watch.assertWellAndNeverReloaded();
    }
}
