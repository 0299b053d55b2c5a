package org.flambeau.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flambeau.cli.api.Desk;
import org.flambeau.cli.api.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/**
 * A Games without podiums, one browser for all tests of a class, and a page for each test. Tests take an event of their own
 * each, so that none of them has to wait for a reset.
 */
abstract class AtTheDesk {

    static RunningSuite suite;
    static Desk chief;

    private static Browser browser;

    DeskPage desk;

    @BeforeAll
    static void noPodiumYet() throws Exception {
        suite = RunningSuite.get();
        suite.reset();
        chief = suite.medals("results-chief");
        browser = Browser.open();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (browser != null) browser.close();
        browser = null;
    }

    @AfterEach
    void nothingWentWrong() {
        if (desk == null) return;
        desk.assertFits();
        desk.assertNoErrors();
        desk.page().context().close();
    }

    DeskPage open(int width, int height) {
        return desk = DeskPage.open(browser, suite.addresses().medals(), width, height);
    }

    static JsonNode podium(String event) {
        return chief.get(path(event)).orFail(event).body();
    }

    /** How many versions of it were published since the last reset. */
    static int versions(String event) {
        return chief.get(path(event) + "/revisions")
                .orFail(event)
                .body()
                .get("items")
                .size();
    }

    static boolean isPodium(String event) {
        return !chief.isEmpty(path(event));
    }

    /** Enters a podium as a colleague does, or changes it. */
    @SafeVarargs
    static void enter(String event, String status, Map<String, Object>... medals) {
        Map<String, Object> body = Map.of("status", status, "medals", List.of(medals));
        String tag = isPodium(event) ? chief.get(path(event)).tag() : null;
        chief.put(path(event), tag, UUID.randomUUID().toString(), "application/json", Http.json(body))
                .orFail(event);
    }

    static String path(String event) {
        return "/events/" + event + "/podium";
    }
}
