package org.flambeau.medals.milestone;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.flambeau.contracts.CloudEventHeaders;
import org.flambeau.contracts.EventJson;
import org.flambeau.contracts.EventTypes;
import org.flambeau.contracts.Topics;
import org.flambeau.contracts.medals.MilestoneChanged;
import org.flambeau.medals.ParisGames;
import org.flambeau.testing.SuiteParts;
import org.flambeau.testing.TopicReader;
import org.flambeau.testing.TopicReader.Found;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The milestones of all of Paris 2024, and what its two corrections did to them. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class ParisMilestonesTest {

    private static final String MILESTONES = "/games/" + ParisGames.CODE + "/milestones";
    private static final Duration SOON = Duration.ofSeconds(60);

    @BeforeEach
    void enterTheGames() {
        ParisGames.entered();
    }

    @Test
    void fiveOrganisationsWonTheirFirstMedalEverAndFourTheirFirstGold() {
        assertThat(organisations("FIRST_MEDAL_EVER")).containsExactlyInAnyOrder("ALB", "CPV", "DMA", "LCA", "EOR");
        assertThat(organisations("FIRST_GOLD_EVER")).containsExactlyInAnyOrder("BOT", "DMA", "GUA", "LCA");
    }

    @Test
    void eightOrganisationsWonMoreGoldsThanEverBefore() {
        assertThat(records("MOST_GOLDS_EVER"))
                .containsExactlyInAnyOrder(
                        "AUS 18 > 17 [athens-2004, tokyo-2020]",
                        "NED 15 > 12 [sydney-2000]",
                        "NZL 10 > 8 [los-angeles-1984]",
                        "UZB 8 > 4 [rio-2016]",
                        "IRL 4 > 3 [atlanta-1996]",
                        "BRN 2 > 1 [london-2012, rio-2016]",
                        "HKG 2 > 1 [atlanta-1996, tokyo-2020]",
                        "PHI 2 > 1 [tokyo-2020]");
    }

    @Test
    void tenOrganisationsWonMoreMedalsThanEverBefore() {
        assertThat(records("MOST_MEDALS_EVER").stream().map(line -> line.substring(0, line.indexOf(" ["))))
                .containsExactlyInAnyOrder(
                        "BOT 2 > 1",
                        "BRN 4 > 2",
                        "ECU 5 > 3",
                        "GRN 2 > 1",
                        "GUA 2 > 1",
                        "IRL 7 > 6",
                        "ISR 7 > 4",
                        "KGZ 6 > 3",
                        "MDA 4 > 2",
                        "TJK 3 > 2");
    }

    @Test
    void everyKindHasAsManyAsAScriptOverTheFilesOfTheGamesCounts() {
        assertThat(all("retracted=false").stream()
                        .collect(Collectors.groupingBy(item -> item.get("kind").toString(), Collectors.counting())))
                .isEqualTo(Map.ofEntries(
                        Map.entry("FIRST_MEDAL_EVER", 5L),
                        Map.entry("FIRST_GOLD_EVER", 4L),
                        Map.entry("MOST_GOLDS_EVER", 8L),
                        Map.entry("MOST_MEDALS_EVER", 10L),
                        Map.entry("FIRST_OF_GAMES", 86L),
                        Map.entry("LEAD_TAKEN", 26L),
                        Map.entry("LEAD_SHARED", 1L),
                        Map.entry("LEAD_LOST", 27L),
                        Map.entry("PODIUM_SWEEP", 1L),
                        Map.entry("ATHLETE_MEDALS", 255L),
                        Map.entry("ROUND_NUMBER", 41L)));
        assertThat(ids("kind=PODIUM_SWEEP")).containsExactly("PODIUM_SWEEP.FRA.BMXMINDVRACE");
    }

    @Test
    void theLeadChangedFromTheSecondDayOnAndForTheLastTimeWithTheLastEvent() {
        assertThat(ids("retracted=false&kind=LEAD_TAKEN"))
                .startsWith("LEAD_TAKEN.KOR.ARCWTEAM3", "LEAD_TAKEN.AUS.CSLWK1", "LEAD_TAKEN.JPN.FENMEPEE")
                .endsWith("LEAD_TAKEN.USA.ATHW4X400M", "LEAD_TAKEN.CHN.SWAWTEAM2", "LEAD_TAKEN.USA.BKBWTEAM5");
        JsonPath last =
                given().get(MILESTONES + "?event=BKBWTEAM5&kind=LEAD_TAKEN").jsonPath();
        assertThat(last.getString("items[0].headline")).isEqualTo("Medal table, in the lead: United States");
        assertThat(last.getString("items[0].facts.standing"))
                .isEqualTo("[organisation:USA, gold:40, silver:44, bronze:42]");
        assertThat(last.getString("items[0].facts.others"))
                .isEqualTo("[[organisation:CHN, gold:40, silver:27, bronze:24]]");
    }

    @Test
    void theCorrectionOf5000MetresTouchedNoMilestone() throws IOException {
        assertThat(toldAfter("podium/" + ParisGames.CODE + "/ATHW5000M/2")).isEmpty();
        assertThat(given().get(MILESTONES + "?organisation=KEN&kind=FIRST_OF_GAMES")
                        .jsonPath()
                        .getString("items[0].facts.medals"))
                .contains("ATHW5000M", "GOLD", "Beatrice CHEBET");
    }

    @Test
    void theFloorCorrectionTookBackOneMilestoneAndCorrectedTheFactsOfTwentyFive() throws IOException {
        List<MilestoneChanged> told = toldAfter("podium/" + ParisGames.CODE + "/GARW1APFX/2");

        assertThat(told).filteredOn(MilestoneChanged::retracted).singleElement().satisfies(lost -> {
            assertThat(lost.id()).isEqualTo("ATHLETE_MEDALS.1959825.2");
            assertThat(lost.version()).isEqualTo(2);
            assertThat(lost.athlete().name()).isEqualTo("Jordan CHILES");
            assertThat(lost.facts().medals())
                    .extracting(medal -> medal.event() + " " + medal.medal())
                    .containsExactly("GARWTEAM GOLD", "GARW1APFX BRONZE");
        });
        List<String> events = List.of(
                "SRFWSHORTBRD",
                "DIVW10M",
                "WREWFS68KG",
                "ATHWLONGJUMP",
                "WLFW59KG",
                "DIVW3M",
                "ATHM400MHURD",
                "BOXW50KG",
                "WLFW71KG",
                "WLFM102KG",
                "SWAWTEAM2",
                "ATHW4X400M");
        List<String> expected = new ArrayList<>(List.of("ROUND_NUMBER.USA.GAMES.100"));
        for (String event : events) {
            boolean taken = List.of(
                            "SRFWSHORTBRD", "WREWFS68KG", "ATHWLONGJUMP", "ATHM400MHURD", "WLFW71KG", "ATHW4X400M")
                    .contains(event);
            expected.add("LEAD_TAKEN." + (taken ? "USA." : "CHN.") + event);
            expected.add("LEAD_LOST." + (taken ? "CHN." : "USA.") + event);
        }
        assertThat(told)
                .filteredOn(change -> !change.retracted())
                .allMatch(MilestoneChanged::updated)
                .extracting(MilestoneChanged::id)
                .containsExactlyInAnyOrderElementsOf(expected);
        Map<String, MilestoneChanged> now =
                told.stream().collect(Collectors.toMap(MilestoneChanged::id, change -> change));
        MilestoneChanged lead = now.get("LEAD_TAKEN.USA.SRFWSHORTBRD");
        assertThat(lead.version()).isEqualTo(2);
        assertThat(lead.facts().standing().bronze())
                .as("28 before the correction")
                .isEqualTo(27);
        MilestoneChanged hundredth = now.get("ROUND_NUMBER.USA.GAMES.100");
        assertThat(hundredth.facts().medals())
                .extracting(medal -> medal.medal() + " " + medal.competitor())
                .as("GOLD Sydney McLAUGHLIN-LEVRONE before the correction")
                .containsExactly("SILVER Anna COCKRELL");
    }

    /** What was published of milestones right after a podium's event, before the next podium's. */
    private static List<MilestoneChanged> toldAfter(String podium) throws IOException {
        long milestones = all("limit=500").stream()
                .mapToLong(item -> ((Number) item.get("version")).longValue())
                .sum();
        List<Found> found = TopicReader.of(Topics.MEDALS)
                .withKey(ParisGames.CODE)
                .await((int) milestones + ParisGames.versions().size() + 2, SOON);
        List<MilestoneChanged> told = new ArrayList<>();
        boolean after = false;
        for (Found event : found) {
            boolean milestone = event.headers().get(CloudEventHeaders.TYPE).equals(EventTypes.MILESTONE_CHANGED);
            if (after && milestone) told.add(EventJson.mapper().readValue(event.value(), MilestoneChanged.class));
            if (!milestone) after = event.headers().get(CloudEventHeaders.ID).equals(podium);
        }
        return told;
    }

    private static List<String> organisations(String kind) {
        return all("retracted=false&kind=" + kind).stream()
                .map(item -> item.get("organisation").toString())
                .toList();
    }

    private static List<String> ids(String question) {
        return all(question).stream().map(item -> item.get("id").toString()).toList();
    }

    /** Organisation, count, earlier best and where. */
    private static List<String> records(String kind) {
        return all("retracted=false&kind=" + kind).stream()
                .map(item -> {
                    JsonNode facts = EventJson.mapper().valueToTree(item.get("facts"));
                    return item.get("organisation") + " " + facts.path("count") + " > " + facts.path("earlierBest")
                            + " " + facts.path("earlierBestGames").findValuesAsText("games");
                })
                .toList();
    }

    /** All pages. */
    private static List<Map<String, Object>> all(String question) {
        List<Map<String, Object>> items = new ArrayList<>();
        String next = null;
        do {
            JsonPath page = given().get(MILESTONES + "?" + question + (next == null ? "" : "&after=" + next))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            items.addAll(page.getList("items"));
            next = page.getString("next");
        } while (next != null);
        return items;
    }
}
