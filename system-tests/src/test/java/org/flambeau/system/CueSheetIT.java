package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The cue sheet as its producer works on it: everything that a segment can have, corrections, colleagues, versions. */
class CueSheetIT {

    private static final int CONCERT = 8;
    private static final int SPEECHES = 9;
    private static final int FLAG = 10;
    private static final int HANDOVER = 11;
    private static final Instant OPENING = Instant.parse("2031-08-11T19:00:00Z");

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
    void cuesGroupsVariantsAnchorAndSecretsAreWrittenInTheFormAndStoredAsTheService() throws Exception {
        PlannedShow show = PlannedShow.at(OPENING, Duration.ofMinutes(1));
        ShowPage sheet = opened();
        sheet.press("Alt+g").press("Alt+n").type("Handover part").press("Tab");
        sheet.type("20").press("Tab").press("Escape");

        edit(sheet, show.code(HANDOVER));
        Locator form = sheet.page().locator("#editor");
        form.getByLabel("Group").selectOption("group-1");
        sheet.write(form.getByLabel("Variants that it is played in"), "main, rain");
        sheet.write(form.getByLabel("Secret until (empty"), "00:30");
        sheet.write(form.getByLabel("Can be shortened to"), "3:30");
        sheet.write(form.getByLabel("Name, such as a flypast"), "Flypast");
        sheet.write(form.getByLabel("Happens at"), "23:45");
        sheet.write(form.getByLabel("Decided so long before"), "10");
        addCue(sheet, 1, "House to half", "", "Light", "lx-41");
        addCue(sheet, 2, "Flag in", "1:30", "Stage", "flag-in");
        sheet.press("Control+s").waitForText("#said", "Saved as version");

        JsonNode stored = show.segment(show.code(HANDOVER));
        assertThat(stored.path("group").asText()).isEqualTo("group-1");
        assertThat(stored.path("variants").toString()).isEqualTo("[\"main\",\"rain\"]");
        assertThat(stored.path("secretUntil").asText())
                .as("half past midnight is of the night after the opening")
                .isEqualTo("2031-08-11T22:30:00Z");
        assertThat(stored.path("shortest").asText()).isEqualTo("PT3M30S");
        assertThat(stored.path("anchor").toString())
                .isEqualTo("{\"name\":\"Flypast\",\"at\":\"2031-08-11T21:45:00Z\",\"commitBefore\":\"PT10M\"}");
        assertThat(stored.path("cues").toString())
                .isEqualTo(
                        "[{\"code\":\"lx-41\",\"title\":\"House to half\",\"department\":\"Light\",\"after\":\"PT0S\"},"
                                + "{\"code\":\"flag-in\",\"title\":\"Flag in\",\"department\":\"Stage\",\"after\":\"PT1M30S\"}]");
        assertThat(show.order().path("groups").toString())
                .isEqualTo("[{\"code\":\"group-1\",\"title\":\"Handover part\",\"target\":\"PT20M\"}]");
        sheet.waitForText("#findings", "Handover part: 5:00 of 20:00")
                .waitForText("#findings", "Too early for what it must meet");
        sheet.picture("show-cuesheet-form").assertFits();
        sheet.page().setViewportSize(1000, 800);
        sheet.look("cuesheet-1000").assertFits();
        sheet.page().setViewportSize(390, 844);
        sheet.look("cuesheet-390").assertFits();
        sheet.assertWellAndNeverReloaded();
    }

    @Test
    void whatIsOverIsWrittenOtherwiseWithAReasonAloneAndTheHistoryKeepsIt() throws Exception {
        PlannedShow show = PlannedShow.at(Instant.now(), Duration.ofMillis(1500));
        show.call(0);
        show.call(1);
        ShowPage sheet = opened();
        sheet.waitFor("document.querySelector('tr[data-segment=" + show.code(0) + "]').dataset.state === 'DONE'");
        edit(sheet, show.code(0));
        assertThat(sheet.text("#editor .note")).contains("a change is a correction");

        sheet.write(sheet.page().locator("#editor input").first(), "Flame taken (as it was)")
                .press("Control+s")
                .page()
                .waitForSelector("#ask[open]");
        sheet.press("Escape").waitForText("#said", "a correction needs its reason");
        assertThat(show.segment(show.code(0)).path("title").asText()).isEqualTo(show.title(0));
        sheet.press("Control+s").page().waitForSelector("#ask[open]");
        sheet.type("the song was left out").press("Enter").waitForText("#said", "Saved as version");

        assertThat(show.segment(show.code(0)).path("title").asText()).isEqualTo("Flame taken (as it was)");
        sheet.press("Alt+v").waitForText("#history", "Correction: the song was left out");
        sheet.page().locator("#history details").first().locator("summary").click();
        sheet.waitForText("#history .versions > li:first-child", "Flame taken (as it was)")
                .assertWellAndNeverReloaded();
    }

    @Test
    void ofTheLiveSegmentLengthAndWordsChangeAndWhatHasBegunDoesNot() throws Exception {
        PlannedShow show = PlannedShow.at(Instant.now(), Duration.ofMinutes(1));
        show.call(0);
        ShowPage sheet = opened();
        edit(sheet, show.code(0));
        Locator form = sheet.page().locator("#editor");

        assertThat(form.getByLabel("Not before").isDisabled()).isTrue();
        assertThat(form.getByLabel("Secret until live").isDisabled()).isTrue();
        assertThat(form.getByLabel("Variants that it is played in").isDisabled())
                .isTrue();
        assertThat(form.innerText()).contains("New below").doesNotContain("Take out");
        sheet.write(form.getByLabel("Lasts"), "9:30").press("Control+s").waitForText("#said", "Saved as version");

        assertThat(show.segment(show.code(0)).at("/end/duration").asText()).isEqualTo("PT9M30S");
        sheet.assertWellAndNeverReloaded();
    }

    @Test
    void aColleaguesRunningOrderIsShownBesideTheOwnAndNeitherIsLost() throws Exception {
        PlannedShow show = PlannedShow.at(OPENING, Duration.ofMinutes(1));
        ShowPage editor = opened();
        retitle(editor, show.code(SPEECHES), "Speeches (mine)");
        retitle(editor, show.code(FLAG), "Flag down (mine)");
        editor.press("Alt+g").press("Alt+n").type("Mine").press("Tab").press("Escape");
        addCueTo(editor, show.code(CONCERT), "Mine");
        show.edit(order -> {
            JsonNode segments = order.path("segments");
            ((ObjectNode) PlannedShow.find(segments, show.code(SPEECHES))).put("title", "Speeches (theirs)");
            ObjectNode handover = (ObjectNode) PlannedShow.find(segments, show.code(HANDOVER));
            handover.put("title", "Handover (theirs)").put("group", "theirs");
            order.putArray("groups").addObject().put("code", "theirs").put("title", "Theirs");
            ((ObjectNode) PlannedShow.find(segments, show.code(CONCERT)))
                    .putArray("cues")
                    .addObject()
                    .put("code", "pyro")
                    .put("title", "Theirs");
        });

        editor.press("Control+s").page().waitForSelector("#conflict[open]");

        assertThat(editor.text("#conflict"))
                .contains("Speeches (mine)", "Speeches (theirs)", "Flag down (mine)", "Handover (theirs)")
                .contains("0:00 cue-1: Mine", "0:00 pyro: Theirs")
                .contains("2 to choose");
        editor.picture("show-conflict").press("Control+Enter");
        assertThat(editor.page().locator("#conflict[open]").count())
                .as("nobody decided yet")
                .isEqualTo(1);
        Locator open = editor.page().locator("#conflict tr.open input[value=mine]");
        while (open.count() > 0) open.first().check();
        editor.press("Control+Enter").waitForText("#said", "Saved as version");
        assertThat(show.order().path("segments").findValuesAsText("title"))
                .contains("Speeches (mine)", "Flag down (mine)", "Handover (theirs)", "Mine")
                .doesNotContain("Theirs");
        assertThat(show.order().path("groups").findValuesAsText("title")).containsExactly("Theirs", "Mine");
        assertThat(show.segment(show.code(HANDOVER)).path("group").asText()).isEqualTo("theirs");
        editor.assertWellAndNeverReloaded();
    }

    @Test
    void aColleaguesSaveIsInTheFormThatIsOpenSoThatTheNextChangeKeepsIt() throws Exception {
        PlannedShow show = PlannedShow.at(OPENING, Duration.ofMinutes(1));
        ShowPage sheet = opened();
        edit(sheet, show.code(SPEECHES));

        show.edit(order -> ((ObjectNode) PlannedShow.find(order.path("segments"), show.code(SPEECHES)))
                .put("location", "Main stage"));
        sheet.waitFor("[...document.querySelectorAll('#editor input')].some(field => field.value === 'Main stage')");
        sheet.press("Control+a")
                .type("Speeches, shortened")
                .press("Control+s")
                .waitForText("#said", "Saved as version");

        JsonNode stored = show.segment(show.code(SPEECHES));
        assertThat(stored.path("title").asText()).isEqualTo("Speeches, shortened");
        assertThat(stored.path("location").asText()).isEqualTo("Main stage");
        sheet.assertWellAndNeverReloaded();
    }

    @Test
    void aSecretIsNotStoredWhileItsPublicTitleTellsIt() throws Exception {
        PlannedShow show = PlannedShow.at(OPENING, Duration.ofMinutes(1));
        ShowPage sheet = opened();
        edit(sheet, show.code(3));
        Locator form = sheet.page().locator("#editor");

        form.getByLabel("Secret until live").check();
        assertThat(form.innerText()).contains("A secret needs a neutral public title");
        sheet.press("Control+s").waitForText("#said", "A field cannot be read");
        assertThat(show.segment(show.code(3)).path("secretUntilLive").asBoolean())
                .isFalse();
        sheet.write(form.getByLabel("Public title"), "Artistic programme").press("Control+s");
        sheet.waitForText("#said", "Saved as version");

        assertThat(show.segment(show.code(3)).path("secretUntilLive").asBoolean())
                .isTrue();
        assertThat(show.segment(show.code(3)).path("publicTitle").asText()).isEqualTo("Artistic programme");
        sheet.assertWellAndNeverReloaded();
    }

    @Test
    void anEarlierVersionIsBroughtBackAndStoredAsTheNextOne() throws Exception {
        PlannedShow show = PlannedShow.at(OPENING, Duration.ofMinutes(1));
        ShowPage sheet = opened();
        JsonNode before = show.order();
        String version = sheet.text("#version").replaceAll("\\D", "");
        edit(sheet, show.code(SPEECHES));
        sheet.press("Escape").press("Alt+Delete").press("Control+s").waitForText("#said", "Saved as version");
        assertThat(show.order().path("segments")).hasSize(17);

        sheet.press("Alt+v").waitForText("#history", "Version " + version);
        sheet.page().getByLabel("Bring version " + version + " back").click();
        sheet.waitForText("#said", "is on the page").press("Control+s").waitForText("#said", "Saved as version");

        assertThat(show.order()).isEqualTo(before);
        sheet.assertWellAndNeverReloaded();
    }

    private ShowPage opened() throws Exception {
        return ShowPage.open(browser, "cuesheet", "producer")
                .waitFor("document.querySelectorAll('tbody tr').length === 18");
    }

    @Test
    void aSpreadsheetIsTakenOutAndInAgainAfterALookAtWhatItChanges() throws Exception {
        PlannedShow show = PlannedShow.at(OPENING, Duration.ofMinutes(1));
        ShowPage sheet = opened();
        sheet.press("Alt+x").page().waitForSelector("#spreadsheet[open]");
        Download taken = sheet.page().waitForDownload(() -> sheet.page()
                .locator("#spreadsheet")
                .getByText("Take out as CSV")
                .click());
        String text = Files.readString(taken.path());
        String title = show.title(SPEECHES);
        assertThat(taken.suggestedFilename()).matches("paris-2024-closing-v\\d+\\.csv");
        assertThat(text).contains(title);

        take(sheet, taken.suggestedFilename(), text.replace("PT", "five minutes"));
        sheet.waitForText("#spreadsheet", "Row 2, duration: five minutes");
        take(sheet, taken.suggestedFilename(), text.replace(title, title + " (two)"));
        sheet.waitForText("#spreadsheet", "makes one change")
                .waitForText("#spreadsheet", title + " becomes " + title + " (two)");
        assertThat(show.segment(show.code(SPEECHES)).path("title").asText()).isEqualTo(title);
        sheet.look("cuesheet-spreadsheet").assertFits();
        sheet.press("Enter").waitForText("#said", "The sheet is taken in: one change.");

        assertThat(show.segment(show.code(SPEECHES)).path("title").asText()).isEqualTo(title + " (two)");
        sheet.waitForText("table", title + " (two)");
        sheet.press("Alt+x");
        take(sheet, taken.suggestedFilename(), text);
        sheet.waitForText("#spreadsheet .fault", "the present version is")
                .waitForText("#spreadsheet ul", title + " (two)");
        sheet.assertWellAndNeverReloaded();
    }

    private static void take(ShowPage sheet, String name, String text) {
        sheet.page()
                .locator("#spreadsheet input[type=file]")
                .setInputFiles(new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void edit(ShowPage sheet, String segment) {
        sheet.page().locator("tr[data-segment=" + segment + "]").focus();
        sheet.press("Enter").waitForText("#editor", segment);
    }

    private static void retitle(ShowPage sheet, String segment, String title) {
        edit(sheet, segment);
        sheet.press("Control+a").type(title).press("Escape");
        sheet.waitForText("tr[data-segment=" + segment + "]", title);
    }

    private static void addCueTo(ShowPage sheet, String segment, String title) {
        edit(sheet, segment);
        sheet.press("Alt+c").type(title).press("Tab");
    }

    private static void addCue(ShowPage sheet, int number, String title, String after, String department, String code) {
        sheet.press("Alt+c").type(title).press("Tab");
        Locator cue = sheet.page().locator("#editor .cues li").nth(number - 1);
        if (!after.isEmpty()) sheet.write(cue.getByLabel("After"), after);
        sheet.write(cue.getByLabel("Department"), department).write(cue.getByLabel("Code"), code);
    }
}
