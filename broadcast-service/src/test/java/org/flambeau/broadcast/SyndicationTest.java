package org.flambeau.broadcast;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.flambeau.broadcast.Fixtures.MEDLEY;
import static org.flambeau.broadcast.Fixtures.athlete;
import static org.flambeau.broadcast.Fixtures.podium;
import static org.flambeau.broadcast.Fixtures.send;
import static org.flambeau.broadcast.Heads.awaitHead;
import static org.flambeau.contracts.medals.MedalColour.GOLD;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.flambeau.contracts.ceremonies.CeremonyChanged.Occurrence;
import org.flambeau.testing.SuiteParts;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The news for feed readers. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class SyndicationTest {

    @Test
    void theAtomFeedHasTheNewestFirstWithIdsThatStay() throws Exception {
        three("atom");

        Document feed = document(when().get("/games/atom/feed.atom")
                .then()
                .statusCode(200)
                .contentType("application/atom+xml")
                .extract()
                .asByteArray());

        assertThat(texts(feed, "id"))
                .containsExactly(
                        "urn:flambeau:feed:atom",
                        "urn:flambeau:notification:atom:3",
                        "urn:flambeau:notification:atom:2",
                        "urn:flambeau:notification:atom:1");
        assertThat(texts(feed, "title").get(2)).startsWith("Gold for Tom & Jerry <3 (France) in ");
        assertThat(texts(feed, "updated")).hasSize(4).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(((Element) feed.getElementsByTagName("link").item(0)).getAttribute("href"))
                .endsWith("/games/atom/feed.atom");
    }

    @Test
    void aFeedOfAnInterestHasThatAloneInItsLanguageAndPagesGoBack() {
        three("narrow");

        when().get("/games/narrow/feed.json?organisation=FRA&lang=fr")
                .then()
                .contentType("application/feed+json")
                .body("version", equalTo("https://jsonfeed.org/version/1.1"))
                .body("language", equalTo("fr"))
                .body(
                        "items.title",
                        equalTo(List.of("Or pour Tom & Jerry <3 (France) – Men's 400m Individual Medley, Swimming")))
                .body("items[0]._flambeau.sequence", equalTo(2))
                .body("items[0].url", endsWith("/games/narrow/notifications/2"));
        String next = when().get("/games/narrow/feed.json?limit=2")
                .then()
                .body("items._flambeau.sequence", equalTo(List.of(3, 2)))
                .extract()
                .path("next_url");
        when().get(next)
                .then()
                .body("items._flambeau.sequence", equalTo(List.of(1)))
                .body("next_url", nullValue());
        when().get("/games/narrow/notifications/2").then().statusCode(200).body("kind", equalTo("MEDAL"));
        when().get("/games/narrow/notifications/9").then().statusCode(404).body("field", equalTo("sequence"));
    }

    @Test
    void whoAsksAgainWithTheTagGetsNothingUntilSomethingHasHappened() {
        three("tagged");
        String tag = when().get("/games/tagged/feed.atom").then().extract().header("ETag");

        given().header("If-None-Match", tag)
                .get("/games/tagged/feed.atom")
                .then()
                .statusCode(304);
        assertThat(when().get("/games/tagged/feed.atom?lang=fr")
                        .then()
                        .extract()
                        .header("ETag"))
                .isNotEqualTo(tag);

        send(Fixtures.ceremony("tagged", 2, Occurrence.STARTED));
        awaitHead("tagged", 4);
        given().header("If-None-Match", tag)
                .get("/games/tagged/feed.atom")
                .then()
                .statusCode(200);
    }

    @Test
    void whatIsAskedWronglyIsRefusedByName() {
        three("misasked");

        when().get("/games/misasked/feed.atom?colour=gold")
                .then()
                .statusCode(400)
                .body("field", equalTo("colour"));
        when().get("/games/misasked/feed.json?limit=0").then().statusCode(400).body("field", equalTo("limit"));
        when().get("/games/atlantis/feed.json").then().statusCode(404).body("field", equalTo("games"));
    }

    /** 1: the Games; 2: gold for France; 3: the closing ceremony. */
    private static void three(String games) {
        send(Fixtures.games(games));
        awaitHead(games, 1);
        send(podium(games, MEDLEY, 1, athlete(GOLD, "1", "Tom & Jerry <3", "FRA")));
        awaitHead(games, 2);
        send(Fixtures.ceremony(games, 1, Occurrence.PLANNED));
        awaitHead(games, 3);
    }

    private static Document document(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static List<String> texts(Document feed, String element) {
        return IntStream.range(0, feed.getElementsByTagName(element).getLength())
                .mapToObj(i -> feed.getElementsByTagName(element).item(i).getTextContent())
                .toList();
    }
}
