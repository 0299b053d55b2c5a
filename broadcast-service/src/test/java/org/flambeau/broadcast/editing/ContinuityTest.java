package org.flambeau.broadcast.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.flambeau.broadcast.Fixtures.MEDLEY;
import static org.flambeau.broadcast.Fixtures.athlete;
import static org.flambeau.broadcast.Fixtures.podium;
import static org.flambeau.broadcast.Fixtures.send;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flambeau.broadcast.archive.Archive;
import org.flambeau.broadcast.feed.FeedFollower;
import org.flambeau.broadcast.feed.Feeds;
import org.flambeau.broadcast.feed.NotificationTopic;
import org.flambeau.contracts.Topics;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.contracts.medals.PlacedMedal;
import org.flambeau.contracts.medals.PodiumStatus;
import org.flambeau.testing.SuiteParts;
import org.flambeau.testing.TopicReader;
import org.junit.jupiter.api.Test;

/** A start is that of a replica beside the one that runs: it reads the same topic and writes to the same store. */
@QuarkusTest
@QuarkusTestResource(SuiteParts.class)
class ContinuityTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final PlacedMedal GOLD = athlete(MedalColour.GOLD, "1", "Leon MARCHAND", "FRA");

    @Inject
    NotificationTopic topic;

    @Inject
    ToldBefore told;

    @Inject
    HeardPlaces heard;

    @Inject
    FeedFollower follower;

    @Inject
    Feeds feeds;

    @Inject
    Archive archive;

    @Inject
    Press press;

    @Inject
    DataSource database;

    @Test
    void aSecondStartReadsOnlyWhatHasComeSinceTheFirst() {
        // Given
        tell("heard-once", 1);
        assertThat(told.since(Map.of()).newest()).containsEntry("heard-once", 1L);

        // When
        start();

        // Then
        Map<Integer, Long> places = heard.of(topic.id());
        assertThat(told.since(places).newest()).doesNotContainKey("heard-once");
        tell("heard-once", 2);
        assertThat(told.since(places).newest()).containsEntry("heard-once", 2L);
        start();
        assertThat(told.since(heard.of(topic.id())).newest()).doesNotContainKey("heard-once");
    }

    @Test
    void aStoreThatWasPutBackFindsBehindItsPlaceWhatItLacksAndGoesOnBehindThat() throws Exception {
        // Given
        tell("put-back", 1);
        start();
        Map<Integer, Long> places = heard.of(topic.id());
        tell("put-back", 2);
        start();

        // When
        run(
                "delete from notification where games = 'put-back' and sequence = 2",
                "update feed set head = 1 where games = 'put-back'");
        QuarkusTransaction.requiringNew().run(() -> heard.keep(topic.id(), places));
        start();

        // Then
        assertThat(archive.after("put-back", 0, 10))
                .extracting(notification -> notification.sequence() + " " + notification.cause())
                .containsExactly("1 podium/put-back/SWMM400MIM/1", "3 restored/put-back/2");
        start();
        assertThat(archive.heads()).as("told once").containsEntry("put-back", 3L);
    }

    @Test
    void aTopicThatWasMadeAnewIsReadWhole() {
        tell("made-anew", 1);
        Map<Integer, Long> ends = told.since(Map.of()).ends();

        Map<Integer, Long> places = QuarkusTransaction.requiringNew().call(() -> {
            heard.keep("the topic before", ends);
            return heard.of(topic.id());
        });
        assertThat(told.since(places).newest()).containsEntry("made-anew", 1L);

        start();
        assertThat(told.since(heard.of(topic.id())).newest()).doesNotContainKey("made-anew");
    }

    @Test
    void aPartitionThatEndsBeforeItsPlaceIsReadWhole() {
        tell("cut-off", 1);
        Map<Integer, Long> beyond = new HashMap<>(told.since(Map.of()).ends());
        beyond.replaceAll((partition, end) -> end + 1_000_000);

        assertThat(told.since(beyond).newest()).containsEntry("cut-off", 1L);
    }

    @Test
    void aReplicaThatRunsKeepsHowFarItHasFollowedTheTopic() {
        // Given
        tell("kept-up", 1);
        awaitFollowed("kept-up");

        // When
        beside().keepUp();

        // Then
        assertThat(told.since(heard.of(topic.id())).newest()).doesNotContainKey("kept-up");
    }

    @Test
    void aStoreThatIsPutBackWhileAReplicaRunsGoesOnBehindWhatThatHasTold() throws Exception {
        // Given
        tell("put-back-beneath", 1);
        tell("put-back-beneath", 2);
        awaitFollowed("put-back-beneath");
        run(
                "delete from notification where games = 'put-back-beneath' and sequence = 2",
                "update feed set head = 1 where games = 'put-back-beneath'");

        // When
        beside().keepUp();

        // Then
        assertThat(archive.after("put-back-beneath", 0, 10))
                .extracting(notification -> notification.sequence() + " " + notification.cause())
                .containsExactly("1 podium/put-back-beneath/SWMM400MIM/1", "3 restored/put-back-beneath/2");
    }

    private void awaitFollowed(String games) {
        await().atMost(SOON)
                .until(() -> follower.heard() != null
                        && !told.since(follower.heard().places()).newest().containsKey(games));
    }

    private Continuity beside() {
        return new Continuity(topic, told, heard, follower, feeds, archive, press);
    }

    private void start() {
        Continuity beside = beside();
        beside.start(null);
        beside.await();
        beside.stop(null);
    }

    /** Brings the news of a podium's version, and waits until it stands on the topic. */
    private static void tell(String games, int version) {
        if (version == 1) send(podium(games, MEDLEY, 1, GOLD));
        else
            send(podium(
                    games,
                    MEDLEY,
                    version,
                    PodiumStatus.OFFICIAL,
                    PodiumStatus.UNOFFICIAL,
                    null,
                    List.of(),
                    version,
                    GOLD));
        TopicReader.of(Topics.NOTIFICATIONS).withKey(games).await(version, SOON);
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) statement.execute(sql);
        }
    }
}
