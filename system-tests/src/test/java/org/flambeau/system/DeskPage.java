package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The results desk in a browser, worked with the keyboard alone. */
final class DeskPage {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final Duration OFTEN = Duration.ofMillis(50);

    private final Page page;
    private final Keyboard keys;
    private final List<String> errors = new ArrayList<>();

    private DeskPage(Page page) {
        this.page = page;
        this.keys = page.keyboard();
        page.onPageError(errors::add);
    }

    static DeskPage open(Browser browser, String address, int width, int height) {
        DeskPage desk = new DeskPage(browser.page(width, height));
        desk.page.navigate(address + "/desk");
        desk.page.waitForSelector("#sign-in[open]");
        return desk;
    }

    Page page() {
        return page;
    }

    /** A token is pasted: nobody types one. */
    DeskPage signIn(String token) {
        keys.insertText(token);
        press("Enter");
        page.waitForSelector("#sign-in:not([open])", hidden());
        return this;
    }

    /** Finds an event by what is typed and opens the first that fits. */
    DeskPage find(String typed, String title) {
        press("Control+k");
        waitFor("document.activeElement.closest('#finder') !== null");
        type(typed);
        page.waitForSelector("#finder [role=option][aria-selected=true]");
        press("Enter");
        return waitFor("document.getElementById('event-name').textContent === '" + title.replace("'", "\\'") + "'");
    }

    /** From the first field of a new podium back to its day and moment, and on to the first field again. */
    DeskPage awarded(String day, String time) {
        press("Shift+Tab")
                .press("Shift+Tab")
                .retype(day)
                .press("Tab")
                .retype(time)
                .press("Tab");
        return this;
    }

    /** One row, from its organisation; Enter leads on to the next row. */
    DeskPage row(String organisation, String name, String code) {
        type(organisation)
                .press("Tab")
                .press("Tab")
                .type(name)
                .press("Tab")
                .type(code)
                .press("Enter");
        return this;
    }

    DeskPage check() {
        press("Control+Enter");
        page.waitForSelector("#review[open]");
        return this;
    }

    /** Confirms what was checked, and waits for the word that it is stored with this status. */
    DeskPage confirm(String status) {
        press("Control+s");
        page.waitForSelector("#review:not([open])", hidden());
        return waitForStored(status);
    }

    DeskPage waitForStored(String status) {
        return waitFor("/^Stored: version \\d+, " + status + "\\.$/.test(document.getElementById('said').textContent)");
    }

    /** Looks at once what is new elsewhere, as when one comes back to the page. */
    DeskPage lookNow() {
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        return this;
    }

    DeskPage type(String text) {
        keys.type(text);
        return this;
    }

    DeskPage retype(String text) {
        keys.press("Control+a");
        return type(text);
    }

    DeskPage press(String chord) {
        keys.press(chord);
        return this;
    }

    /** Asks by itself: the page's Content-Security-Policy does not let a waiting script of others run in it. */
    DeskPage waitFor(String condition) {
        return waitFor(condition, () -> condition);
    }

    /** @param instead what there is, told when it stays so */
    private DeskPage waitFor(String condition, Supplier<String> instead) {
        await().atMost(SOON).pollDelay(Duration.ZERO).pollInterval(OFTEN).untilAsserted(() -> assertThat(
                        page.evaluate(condition))
                .as(() -> condition + ", but: " + instead.get())
                .isEqualTo(true));
        return this;
    }

    /** Goes on by Tab until the field of this label has the focus. */
    DeskPage tabTo(String label) {
        for (int steps = 0; steps < 60; steps++) {
            if (label.equals(focused())) return this;
            press("Tab");
        }
        throw new AssertionError("Tab never came to " + label);
    }

    String focused() {
        return String.valueOf(page.evaluate("document.activeElement.getAttribute('aria-label')"));
    }

    DeskPage waitForFocus(String label) {
        return waitFor("document.activeElement.getAttribute('aria-label') === '" + label + "'", this::focused);
    }

    DeskPage waitForSaid(String words) {
        return waitFor("document.getElementById('said').textContent.includes('" + words + "')", () -> text("#said"));
    }

    DeskPage waitForReview() {
        return waitFor("document.getElementById('review').open");
    }

    /** What stands under the field that has the focus. */
    String faultOfFocused() {
        return String.valueOf(page.evaluate(
                "document.getElementById(document.activeElement.getAttribute('aria-describedby'))?.textContent"));
    }

    /** Pastes as from a sheet. */
    DeskPage paste(String text) {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.evaluate("text => navigator.clipboard.writeText(text)", text);
        return press("Control+v");
    }

    /** On by Tab to what the podium is after this, and on by arrow to a status. */
    DeskPage toStatus(String status) {
        for (int steps = 0; steps < 60 && !"radio".equals(page.evaluate("document.activeElement.type")); steps++)
            press("Tab");
        for (int steps = 0; steps < 6; steps++) {
            if (status.equals(page.evaluate("document.activeElement.value"))) return this;
            press("ArrowRight");
        }
        throw new AssertionError("no arrow led to " + status);
    }

    String checkedStatus() {
        return String.valueOf(page.evaluate("document.querySelector('.status-choice input:checked').value"));
    }

    /** Words of the places, from above. */
    List<String> places() {
        return page.locator("podium-form .row .colour").allInnerTexts();
    }

    @SuppressWarnings("unchecked")
    List<String> values(String selector) {
        return (List<String>) page.locator(selector).evaluateAll("fields => fields.map(field => field.value)");
    }

    String text(String selector) {
        return page.locator(selector).innerText();
    }

    DeskPage picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/" + name + ".png")));
        return this;
    }

    void assertFits() {
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing is wider than the window")
                .isEqualTo(true);
    }

    void assertNoErrors() {
        assertThat(errors).isEmpty();
    }

    private static Page.WaitForSelectorOptions hidden() {
        return new Page.WaitForSelectorOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
    }
}
