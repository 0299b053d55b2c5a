package org.flambeau.system;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The live board in a browser. */
final class BoardPage {

    private final Page page;
    private final PageWatch watch;

    private BoardPage(Page page) {
        this.page = page;
        this.watch = new PageWatch(page);
    }

    /**
     * Opens the board and waits until it is live.
     *
     * @param rest query and fragment of its address
     * @param first script that runs before any of the page's own, empty for none
     */
    static BoardPage open(Browser browser, int width, int height, String rest, String first) throws Exception {
        BoardPage board = new BoardPage(browser.page(width, height));
        if (!first.isEmpty()) board.page.addInitScript(first);
        return board.go(rest);
    }

    static BoardPage open(Browser browser, int width, int height) throws Exception {
        return open(browser, width, height, "", "");
    }

    /** Goes to another address of the board as a link from elsewhere would. */
    BoardPage go(String rest) throws Exception {
        page.navigate(RunningSuite.get().addresses().broadcast() + "/" + rest);
        waitFor("document.querySelector('#connection[data-state=live]') && document.title.includes('2024')");
        watch.begin();
        return this;
    }

    Page page() {
        return page;
    }

    BoardPage waitFor(String condition) {
        watch.waitFor("Boolean(" + condition + ")");
        return this;
    }

    BoardPage waitForText(String selector, String part) {
        watch.waitForText(selector, part);
        return this;
    }

    /** Waits until so many events are told to be finished. */
    BoardPage waitForFinished(int events) {
        return waitFor("document.getElementById('finished').textContent === '" + events + "'");
    }

    BoardPage choose(String select, String value) {
        page.locator("#" + select).selectOption(value);
        return this;
    }

    BoardPage press(String chord) {
        page.keyboard().press(chord);
        return this;
    }

    String text(String selector) {
        return page.locator(selector).innerText();
    }

    Locator rows() {
        return page.locator("medal-table tr[data-organisation]");
    }

    /** The lines that can be seen, as rank, code and the four numbers. */
    List<String> lines() {
        return ((List<?>)
                        page.evaluate(
                                "[...document.querySelectorAll('medal-table tr[data-organisation]')]"
                                        + ".filter(row => row.checkVisibility()).map(row => [row.cells[0].textContent,"
                                        + " row.dataset.organisation, ...[2, 3, 4, 5].map(cell => row.cells[cell].textContent)].join(' '))"))
                .stream().map(Object::toString).toList();
    }

    /** What is hard to read for want of contrast, at the most what WCAG AA allows: nothing. */
    List<?> hardToRead() throws IOException {
        try (var script = Objects.requireNonNull(getClass().getResourceAsStream("/board/contrast.js"))) {
            Map<?, ?> found = (Map<?, ?>) page.evaluate(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            if (((Number) found.get("read")).intValue() < 20) throw new IllegalStateException("nothing was looked at");
            return (List<?>) found.get("poor");
        }
    }

    /** A picture for the documents, once nothing moves any more. */
    BoardPage picture(String name) {
        rest().watch.picture(name);
        return this;
    }

    BoardPage look(String name) {
        rest().watch.look(name);
        return this;
    }

    private BoardPage rest() {
        return waitFor("document.getAnimations().every(animation => animation.playState !== 'running')");
    }

    void assertFits() {
        watch.assertFits();
    }

    void assertWellAndNeverReloaded() {
        watch.assertWellAndNeverReloaded();
    }
}
