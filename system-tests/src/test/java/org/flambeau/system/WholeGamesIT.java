package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flambeau.cli.api.Desk;
import org.flambeau.cli.api.Http;
import org.flambeau.cli.games.GamesFolder;
import org.flambeau.cli.suite.ServiceProcess;
import org.flambeau.cli.suite.Suite;
import org.flambeau.embedded.Database;
import org.flambeau.embedded.FreePorts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A whole Games, replayed once; meanwhile the connections of those who follow it are cut. */
class WholeGamesIT {

    private static final String ZIP = "application/zip";
    private static final int CROWD = 1_000;
    private static final int CUTS = 20;
    private static final Database ELSEWHERE = new Database("medals_elsewhere", "elsewhere");

    private static RunningSuite suite;
    private static WholeGames games;
    private static Follower follower;
    private static ServiceProcess replica;
    private static CutCrowd crowd;

    @BeforeAll
    static void replay() throws Exception {
        suite = RunningSuite.get();
        games = WholeGames.reset(suite);
        follower = games.follow();
        replica = suite.suite().replica(Suite.BROADCAST, Map.of());
        List<URI> replicas = List.of(URI.create(suite.addresses().broadcast()), URI.create(replica.address()));
        crowd = new CutCrowd(replicas, CROWD, games.before(), CUTS, 2024);
        TreeMap<Integer, Runnable> acts = new TreeMap<>();
        for (int medals : List.of(100, 300, 500, 700, 900)) acts.put(medals, follower::cut);
        for (int cut = 0; cut < CUTS; cut++) acts.put(30 + cut * 50, crowd::cut);
        games.play(acts);
    }

    @AfterAll
    static void close() throws Exception {
        if (follower != null) follower.close();
        if (crowd != null) crowd.close();
        if (replica != null) replica.kill();
    }

    @Test
    void aSubscriberThatIsCutFiveTimesHasEverySequenceOnceAndTheSameTableAsTheService() throws Exception {
        games.assertWhole(follower);
        assertThat(follower.connections()).isGreaterThanOrEqualTo(6);
    }

    @Test
    void aThousandWhoAreCutTwentyTimesAndComeBackAtEitherReplicaMissNothingOfTheirInterestAndGetNothingTwice() {
        for (String interest : CutCrowd.INTERESTS) {
            List<Long> told = games.told(interest);
            assertThat(told).as(interest).isNotEmpty();
            assertThat(crowd.ledgers(interest, told.get(told.size() - 1)))
                    .as(interest)
                    .allSatisfy(ledger -> assertThat(ledger).isEqualTo(told));
        }
    }

    /** A second medals-service with a database of its own, and no Kafka. */
    @Test
    void aReplayedGamesIsTheSameByteForByteAfterAMoveToAnEmptyService() throws Exception {
        suite.suite().postgres().create(List.of(ELSEWHERE));
        ServiceProcess elsewhere = suite.suite()
                .replica(
                        Suite.MEDALS,
                        Map.of(
                                "FLAMBEAU_DATABASE_URL",
                                        suite.suite().postgres().url(ELSEWHERE.name()),
                                "FLAMBEAU_DATABASE_USER", ELSEWHERE.name(),
                                "FLAMBEAU_DATABASE_PASSWORD", ELSEWHERE.password(),
                                "FLAMBEAU_KAFKA", "127.0.0.1:" + FreePorts.any()));
        try {
            Desk there = new Desk(elsewhere.address() + "/games/" + RunningSuite.GAMES, suite.token("results-chief"));

            byte[] exported = suite.medals("results-chief")
                    .get("/export", ZIP)
                    .orFail("the export")
                    .bytes();
            long start = System.nanoTime();
            Http.Answer answer = there.post("/import", "move", ZIP, exported).orFail("the import");
            System.out.println("imported a whole Games in "
                    + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");

            assertThat(answer.body().path("podiums").path("versionsAdded").asInt())
                    .isEqualTo(games.versions());
            assertThat(there.get("/export", ZIP).bytes()).isEqualTo(exported);
            assertThat(ReferenceTable.rows(there.get("/medal-table").body()))
                    .isEqualTo(ReferenceTable.paris2024())
                    .isEqualTo(ReferenceTable.rows(suite.medalTable()));

            Path folder = Files.createTempDirectory(suite.suite().folder().root(), "moved")
                    .resolve("paris");
            assertThat(GamesFolder.unzip(exported, folder)).isEqualTo(GamesFolder.OF_THE_GAMES);
            Http.Answer again = there.post("/import?dryRun=true", "again", ZIP, new GamesFolder(folder).zip());
            assertThat(again.body().path("podiums").path("versionsAdded").asInt(-1))
                    .isZero();
            assertThat(again.body().path("podiums").path("unchanged").asInt()).isEqualTo(329);
        } finally {
            elsewhere.kill();
        }
    }
}
