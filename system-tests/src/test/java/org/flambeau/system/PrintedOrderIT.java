package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The running order on paper. */
class PrintedOrderIT {

    private static final int CONCERT = 8;

    private Browser browser;

    @BeforeEach
    void browser() {
        browser = Browser.open();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void onPaperIsEverySegmentWithTimesPeopleAndCuesAndNothingOfTheScreensOwn() throws Exception {
        PlannedShow show = PlannedShow.at(Instant.parse("2031-08-11T20:30:00Z"), Duration.ofMinutes(1));
        show.edit(order -> ((ObjectNode) PlannedShow.find(order.path("segments"), show.code(CONCERT)))
                .putArray("cues")
                .addObject()
                .put("code", "lx-9")
                .put("title", "Blackout")
                .put("after", "PT1M30S"));
        Page page = open();
        signIn(page, "production");
        page.waitForSelector("#sheet:not([hidden])");

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        String paper = page.locator("body").innerText();
        for (int place = 0; place < show.closing().segments().size(); place++)
            assertThat(paper).contains(show.title(place));
        assertThat(paper)
                .contains("CONFIDENTIAL", "Europe/Paris", "18 segments", "Jardin des Tuileries", "Phoenix")
                .contains("1:30 lx-9: Blackout")
                .as("the show goes on after midnight")
                .contains("Monday 11 August 2031", "Tuesday 12 August 2031")
                .doesNotContain("Sign out", "Another one", "Token");
        assertThat(page.locator("tr.secret").count()).isEqualTo(6);
        assertThat(page.evaluate("getComputedStyle(document.querySelector('thead')).display"))
                .as("the headers are on every sheet of paper")
                .isEqualTo("table-header-group");
        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        Files.write(Path.of("target", "running-order.pdf"), pdf);
        assertThat(sheets(pdf)).isBetween(2L, 5L);
    }

    @Test
    void whoHasNoRoleOfTheProductionSeesNothingAndNothingStaysWhenSomebodySignsOut() throws Exception {
        PlannedShow show = PlannedShow.at(Instant.parse("2031-08-11T20:30:00Z"), Duration.ofMinutes(1));
        Page page = open();
        assertThat(page.content()).doesNotContain(show.title(CONCERT), "Phoenix", "18 segments");

        signIn(page, "results");
        page.waitForCondition(() -> !page.locator("#fault").innerText().isEmpty());
        assertThat(page.content()).doesNotContain("Phoenix", "18 segments");
        signIn(page, "producer");
        page.waitForSelector("#sheet:not([hidden])");
        assertThat(page.content()).contains("Phoenix", "18 segments");
        page.locator("#sign-out").click();

        assertThat(page.content()).doesNotContain("Phoenix", "18 segments");
        page.reload();
        page.waitForSelector("#sign-in:not([hidden])");
        assertThat(page.locator("#token").isVisible()).isTrue();
    }

    private Page open() throws Exception {
        Page page = browser.page(1280, 900);
        page.navigate(RunningSuite.get().addresses().ceremony() + "/print/?games=" + RunningSuite.GAMES
                + "&ceremony=closing");
        page.waitForSelector("#sign-in:not([hidden])");
        return page;
    }

    private static void signIn(Page page, String role) throws Exception {
        page.locator("#token").fill(RunningSuite.get().token(role));
        page.keyboard().press("Enter");
    }

    /** How many pages a PDF has. */
    private static long sheets(byte[] pdf) {
        return List.of(new String(pdf, StandardCharsets.ISO_8859_1).split("/Type\\s*/Page[^s]", -1)).size() - 1;
    }
}
