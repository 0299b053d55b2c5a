package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A caller who moves a show by the keys of the screen, and the second person whose approval lets it go on air. */
class ShowCommandsIT {

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
    void everyCommandOfTheCallersKeysMovesTheShowAndStandsInTheAsRunLogWithItsReason() throws Exception {
        PlannedShow show = PlannedShow.at(Instant.now(), Duration.ofMinutes(1));
        ShowPage stage = ShowPage.open(browser, "stage", "production");
        ShowPage caller = ShowPage.open(browser, "caller", "caller");
        caller.give("START", "n").waitForText("#ask", "only a rehearsal can start");
        caller.press("Enter").waitForText("#live-title", show.title(0));

        caller.give("HOLD", "h").waitForText("#live-state", "On hold");
        stage.waitForText("#word", "On hold");
        caller.give("RESUME", "h").waitForText("#live-state", "Live");
        Instant finish = finish(show);
        caller.give("ADD_TIME", "a")
                .type("+2:30")
                .press("Tab")
                .type("anthem again")
                .press("Enter");
        caller.waitForText("#said", "Time changed");
        assertThat(Duration.between(finish, finish(show)).toSeconds()).isEqualTo(150);

        caller.give("STANDBY", "b").press("Enter").waitForText("#said", "Standby: " + show.title(1));
        assertThat(show.stateOf(show.code(1))).isEqualTo("STANDBY");
        choose(caller.give("SKIP", "k"), show.code(2)).press("Tab").type("rain").press("Enter");
        caller.waitForText("#said", "Skipped " + show.title(2));
        assertThat(show.stateOf(show.code(2))).isEqualTo("SKIPPED");
        choose(caller.give("CUT", "c"), show.code(3)).press("Enter");
        caller.waitForText("#said", "Cut " + show.title(3));
        assertThat(show.stateOf(show.code(3))).isEqualTo("CUT");

        choose(caller.give("GO_TO", "g"), show.code(5)).press("Enter");
        // At once: it can be undone for ten seconds, and what the stage shows takes its time.
        caller.waitForText("#live-title", show.title(5));
        caller.give("UNDO", "u").waitForText("#live-title", show.title(0)).waitForText("#said", "Undone");
        assertThat(show.stateOf(show.code(1)))
                .as("what was passed over is to come again")
                .isEqualTo("STANDBY");
        caller.give("NEXT", "n").waitForText("#live-title", show.title(1));
        stage.waitForText("#title", show.title(1));
        caller.give("CUT", "c").press("Enter").waitForText("#said", "Cut short");
        caller.waitForText("#live-title", show.title(4));
        stage.waitForText("#title", show.title(4));
        caller.give("FINISH", "f").waitForText("#ask", "have not been on").press("Enter");
        caller.waitForText("#live-state", "Finished");
        int run = show.timing().path("run").asInt();
        assertThat(show.asRun().stream().map(act -> act.path("command").asText()))
                .containsExactly(
                        "START",
                        "HOLD",
                        "RESUME",
                        "ADD_TIME",
                        "STANDBY",
                        "SKIP",
                        "CUT",
                        "GO_TO",
                        "UNDO",
                        "NEXT",
                        "CUT",
                        "FINISH");
        assertThat(show.asRun().stream()
                        .map(act -> act.path("reason").asText(""))
                        .filter(why -> !why.isEmpty()))
                .containsExactly("anthem again", "rain");
        assertThat(show.asRun())
                .allSatisfy(act -> assertThat(act.path("by").asText()).isEqualTo("caller"));

        caller.give("START", "n").waitForText("#ask", "Start the show?").press("Enter");
        caller.waitForText("#live-title", show.title(0));
        assertThat(show.timing().path("run").asInt())
                .as("a rehearsal is repeated as the next run")
                .isEqualTo(run + 1);
        caller.assertWellAndNeverReloaded();
        stage.assertWellAndNeverReloaded();
    }

    @Test
    void aCueGoesFromWarningToStandbyToGoByItsButtonAndIsGoneOnEveryCallersScreen() throws Exception {
        PlannedShow show = PlannedShow.at(Instant.now(), Duration.ofMinutes(1));
        show.edit(order -> cue(cue(order, show.code(0), "lx-1", "House to half"), show.code(1), "flag", "Flag in"));
        show.call(0);
        ShowPage caller = ShowPage.open(browser, "caller", "caller");
        ShowPage other = ShowPage.open(browser, "caller", "caller");

        for (String[] step : new String[][] {{"Warn", "Warned"}, {"Standby", "Standby"}, {"Go", "Go"}}) {
            other.waitForText("#cues li:first-child button", step[0]);
            caller.waitForText("#cues li:first-child button", step[0])
                    .page()
                    .locator("#cues li:first-child button")
                    .press("Enter");
            caller.waitForText("#said", step[1] + " lx-1");
        }

        for (ShowPage screen : List.of(caller, other))
            screen.waitFor("document.querySelectorAll('#cues li').length === 1").waitForText("#cues", "flag Flag in");
        assertThat(cueStates(show)).containsExactly("GONE", "PLANNED");
        assertThat(show.asRun().stream().map(act -> act.path("command").asText()))
                .containsExactly("START", "WARN", "STANDBY", "GO");
        caller.picture("show-cues").assertFits();
        caller.assertWellAndNeverReloaded();
        other.assertWellAndNeverReloaded();
    }

    @Test
    void aSecondPersonApprovesFromTheCueSheetAndTheCallerGoesOnAirUntilAnEditTakesItBack() throws Exception {
        PlannedShow show = PlannedShow.at(Instant.now(), Duration.ofMinutes(1));
        ShowPage producer = ShowPage.open(browser, "cuesheet", "producer");
        ShowPage approver = ShowPage.open(browser, "cuesheet", "approver");
        ShowPage caller = ShowPage.open(browser, "caller", "caller");
        producer.waitForText("#lifecycle", "Draft");
        assertThat(producer.page().locator("#approve").isVisible())
                .as("who writes does not approve")
                .isFalse();

        approver.waitFor("!document.getElementById('approve').hidden").press("Alt+a");
        approver.waitForText("#said", "is approved");
        producer.waitForText("#lifecycle", "Approved");
        edit(producer, show.code(9), "Speeches, shortened");
        producer.waitForText("#lifecycle", "Draft");
        approver.waitForText("tr[data-segment=" + show.code(9) + "]", "Speeches, shortened")
                .waitFor("!document.getElementById('approve').hidden")
                .press("Alt+a")
                .waitForText("#lifecycle", "Approved");
        String onAir = "The show: the public follows it";
        caller.give("START", "n").waitForText("#ask", onAir);
        caller.page().getByLabel(onAir).check();
        caller.press("Enter").waitForText("#live-title", show.title(0));

        assertThat(show.timing().path("mode").asText()).isEqualTo("LIVE");
        assertThat(show.timing().path("lifecycle").asText()).isEqualTo("LIVE");
        for (ShowPage screen : List.of(producer, approver, caller)) screen.assertWellAndNeverReloaded();
    }

    @Test
    void theVariantThatIsPlayedIsChosenAtTheStartAndWhatIsNotInItIsLeftOut() throws Exception {
        PlannedShow show = PlannedShow.at(Instant.now(), Duration.ofMinutes(1));
        show.edit(order -> variant(variant(order, show.code(1), "main"), show.code(2), "rain"));
        ShowPage caller = ShowPage.open(browser, "caller", "caller");
        ShowPage sheet = ShowPage.open(browser, "cuesheet", "producer");
        sheet.waitForText("tr[data-segment=" + show.code(2) + "]", "Not in main");

        caller.give("START", "n").waitForText("#ask", "VARIANT");
        caller.page().getByLabel("rain").check();
        caller.press("Enter").waitForText("#live-title", show.title(0)).waitForText("#next-title", show.title(2));

        assertThat(show.timing().path("variant").asText()).isEqualTo("rain");
        sheet.waitForText("tr[data-segment=" + show.code(1) + "]", "Not in rain");
        caller.assertWellAndNeverReloaded();
        sheet.assertWellAndNeverReloaded();
    }

    private static ShowPage choose(ShowPage caller, String segment) {
        caller.page().locator("#ask select").selectOption(segment);
        return caller;
    }

    private static Instant finish(PlannedShow show) throws Exception {
        return Instant.parse(show.timing().at("/live/expectedFinish").asText());
    }

    private static List<String> cueStates(PlannedShow show) throws Exception {
        return show.timing().path("cues").findValuesAsText("state");
    }

    private static void edit(ShowPage sheet, String segment, String title) {
        sheet.page().locator("tr[data-segment=" + segment + "]").focus();
        sheet.press("Enter").press("Control+a").type(title).press("Control+s");
        sheet.waitForText("#said", "Saved as version");
    }

    private static JsonNode cue(JsonNode order, String segment, String code, String title) {
        ArrayNode cues = ((ObjectNode) PlannedShow.find(order.path("segments"), segment)).putArray("cues");
        cues.addObject().put("code", code).put("title", title).put("department", "Light");
        return order;
    }

    private static JsonNode variant(JsonNode order, String segment, String variant) {
        ((ObjectNode) PlannedShow.find(order.path("segments"), segment))
                .putArray("variants")
                .add(variant);
        return order;
    }
}
