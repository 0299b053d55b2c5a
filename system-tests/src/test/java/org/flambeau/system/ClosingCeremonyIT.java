package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.flambeau.cli.api.Http;
import org.flambeau.cli.games.ClosingCeremony;
import org.flambeau.cli.games.Loader;
import org.flambeau.contracts.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The closing ceremony of Paris 2024 is called through, and everything that the public can reach is read at every step. */
class ClosingCeremonyIT {

    private static final String CEREMONY = "/ceremonies/closing";

    private RunningSuite suite;
    private ClosingCeremony closing;
    private long before;

    @BeforeEach
    void planned() throws Exception {
        suite = RunningSuite.get();
        before = suite.head();
        suite.reset();
        closing = ClosingCeremony.at(suite.folder(), Instant.now(), Duration.ofSeconds(1));
        new Loader(suite.addresses(), suite.tokens("results-chief", "producer"), line -> {})
                .planned("/games/" + RunningSuite.GAMES, closing);
    }

    @Test
    void noSecretIsAnywhereBeforeItsSegmentIsLiveAndEachIsEverywhereOnceItIs() throws Exception {
        int oldCeremonies = topics(Topics.CEREMONIES).size();
        int oldNotifications = topics(Topics.NOTIFICATIONS).size();
        List<Map<String, Object>> segments = closing.segments();
        assertThat(segments.stream().filter(ClosingCeremonyIT::isSecret)).hasSize(6);
        try (Follower follower = Follower.withSnapshot(suite)) {
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(follower::isConnected);
            for (int take = 0; take <= segments.size(); take++) {
                String reachable = everythingPublic(oldCeremonies, oldNotifications) + follower.everything();
                for (String secret : secretsFrom(segments, take))
                    assertThat(Pattern.compile("(?<!\\w)" + Pattern.quote(secret) + "(?!\\w)")
                                    .matcher(reachable)
                                    .find())
                            .as(secret + " before take " + take)
                            .isFalse();

                suite.call(closing, take);

                if (take < segments.size()) {
                    String title = (String) segments.get(take).get("title");
                    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> live(follower, title));
                }
            }
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> snapshot()
                    .contains("\"state\":\"FINISHED\""));
        }
        assertThat(suite.ceremony("production")
                        .get(CEREMONY + "/as-run")
                        .orFail("the as-run log")
                        .body()
                        .path("items"))
                .hasSize(segments.size() + 1);
    }

    private boolean live(Follower follower, String title) throws IOException {
        String escaped = new String(Http.json(title), StandardCharsets.UTF_8);
        return publicView().contains(escaped)
                && snapshot().contains(escaped)
                && follower.everything().contains(escaped);
    }

    private String everythingPublic(int oldCeremonies, int oldNotifications) throws IOException {
        List<String> found = new ArrayList<>();
        found.add(publicView());
        found.add(snapshot());
        found.add(suite.ceremony(null).get("/ceremonies").body().toString());
        found.add(suite.ceremony(null).get(CEREMONY).body().toString());
        found.add(suite.broadcast()
                .get("/notifications?after=" + Math.max(before, suite.head() - 5) + "&limit=100")
                .body()
                .toString());
        for (String refused : List.of("/running-order", "/timing", "/as-run", "/commands", "/live"))
            found.add(suite.ceremony(null).get(CEREMONY + refused).body().toString());
        found.add(suite.ceremony("partner")
                .get(CEREMONY + "/running-order")
                .body()
                .toString());
        List<String> ceremonies = topics(Topics.CEREMONIES);
        found.addAll(ceremonies.subList(oldCeremonies, ceremonies.size()));
        List<String> notifications = topics(Topics.NOTIFICATIONS);
        found.addAll(notifications.subList(oldNotifications, notifications.size()));
        found.addAll(topics(Topics.CEREMONIES_PRODUCTION));
        return String.join("\n", found);
    }

    private String publicView() throws IOException {
        return suite.ceremony(null)
                .get(CEREMONY + "/running-order?view=public")
                .orFail("the public view")
                .body()
                .toString();
    }

    private String snapshot() {
        return suite.broadcast()
                .get("/snapshot")
                .orFail("the snapshot")
                .body()
                .path("ceremonies")
                .toString();
    }

    /** In the order in which they were written: all events of the Games lie in one partition per topic. */
    private List<String> topics(String topic) {
        return TopicContents.of(suite.suite().kafkaServers(), topic).stream()
                .map(TopicContents.Entry::text)
                .toList();
    }

    private static boolean isSecret(Map<String, Object> segment) {
        return (boolean) segment.get("secretUntilLive");
    }

    private static List<String> secretsFrom(List<Map<String, Object>> segments, int take) {
        List<String> secrets = new ArrayList<>();
        for (Map<String, Object> segment : segments.subList(take, segments.size())) {
            if (!isSecret(segment)) continue;
            String title = (String) segment.get("title");
            // "Concert" alone is also the beginning of another title.
            if (!title.equals("Concert")) secrets.add(title);
            for (Object person : (List<?>) segment.get("people")) secrets.add((String) person);
            if (segment.get("location").equals("Los Angeles")) secrets.add("location\":\"Los Angeles");
        }
        return secrets;
    }
}
