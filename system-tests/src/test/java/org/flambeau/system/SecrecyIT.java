package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.flambeau.contracts.Topics;
import org.flambeau.system.PlantedSecrets.Moment;
import org.junit.jupiter.api.Test;

/**
 * A show full of secrets is planned, rehearsed and called, and at every step somebody without a token reads whatever can be
 * reached. No secret is found before its moment, and each in the first update after it.
 */
class SecrecyIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String PUBLIC_ORDER =
            "/games/" + SecretShow.GAMES + SecretShow.GALA + "/running-order?view=public";
    private static final String PUBLIC_PARADE = "/games/" + SecretShow.GAMES + SecretShow.GALA + "/parade?view=public";

    /** Right guesses beside wrong ones of the same form. */
    private static final Map<String, String> GUESSED =
            Map.of("zqproposal", "zqproposed", "zqcode-ada", "zqcode-xyz", "Zqtitle-ada", "Zqtitle-xyz");

    private static final Guesses GUESSES = new Guesses(
            Map.of(
                    "games", List.of(SecretShow.GAMES),
                    "ceremony", List.of("gala", "zqproposal"),
                    "segment", List.of("open-a", "zqcode-ada"),
                    "version", List.of("1", "2"),
                    "view", List.of("public", "production", "broadcast", "Zqtitle-ada"),
                    "limit", List.of("100"),
                    "run", List.of("1", "2"),
                    "after", List.of("0", "gala", "zqproposal", "zqcode-ada")),
            List.of("Zqtitle-ada", "zqcode-ada"));

    private final Set<Moment> come = EnumSet.noneOf(Moment.class);
    private RunningSuite suite;
    private PublicReader reader;
    private Follower follower;
    private SocketFollower socket;

    @Test
    void noneOfThePlantedSecretsIsFoundBeforeItsMomentAndEachInTheFirstUpdateAfterIt() throws Exception {
        assertThat(PlantedSecrets.values()).hasSizeGreaterThanOrEqualTo(20);
        suite = RunningSuite.get();
        reader = new PublicReader(suite, GUESSES);
        SecretShow show = new SecretShow(suite);
        show.found();
        Awaitility.await().atMost(SOON).until(show::isKnown);
        Awaitility.await().atMost(SOON).until(() -> PublicReader.get(
                        suite.addresses().broadcast() + "/games/" + SecretShow.GAMES + "/snapshot")
                .where()
                .startsWith("200"));
        try (Follower following = Follower.withSnapshot(suite, SecretShow.GAMES);
                SocketFollower onSocket = SocketFollower.of(suite, SecretShow.GAMES)) {
            follower = following;
            socket = onSocket;
            Awaitility.await()
                    .atMost(SOON)
                    .until(() -> follower.isConnected() && !socket.everything().isEmpty());
            planAndRehearse(show);
            callToTheEnd(show);
        }
    }

    private void planAndRehearse(SecretShow show) throws Exception {
        show.plan();
        hidden("planned");
        aRightGuessLooksLikeAWrongOne();
        show.talk();
        show.watch();
        show.start("REHEARSAL");
        for (String code : show.codes().subList(1, show.codes().size())) show.next(code);
        hidden("rehearsed to the last segment");
        show.next(null);
        hidden("rehearsed");
    }

    private void callToTheEnd(SecretShow show) throws Exception {
        show.start("LIVE");
        show.say("WARN", Map.of("segment", "zqcode-ada", "cue", "zqcue-ada", "reason", "Zqreason-ada"));
        hidden("the segment before is live");
        show.delete("zqcode-doe");
        hidden("a secret was deleted");
        told(Moment.ADA_LIVE, () -> show.next("zqcode-ada"));
        hidden("the first secret is live");
        show.next("open-b");
        show.correct("Zqcorrection-ada");
        hidden("the past was corrected");
        show.next("zqcode-bea");
        hidden("live, and its instant has not come");
        told(Moment.BEA_LIVE_AND_ITS_INSTANT, () -> show.beaUntil(soon()));
        hidden("its instant has come");
        told(Moment.CID_LIVE, () -> show.next("zqcode-cid"));
        show.next("open-c");
        show.say("SKIP", Map.of("segment", "zqcode-eve"));
        show.next("open-d");
        hidden("a secret was skipped");
        show.next(null);
        hidden("the show is over");
        aRightGuessLooksLikeAWrongOne();

        show.accept();
        come.add(Moment.ACCEPTED);
        everywhere("/games/" + SecretShow.GAMES + SecretShow.PROPOSAL, PlantedSecrets.of(Moment.ACCEPTED));
        Instant embargo = soon();
        show.delegations(embargo.toString());
        Awaitility.await().atMost(SOON).until(() -> Instant.now().isAfter(embargo));
        come.add(Moment.EMBARGO_OVER);
        assertThat(PublicReader.get(suite.addresses().ceremony() + PUBLIC_PARADE)
                        .text())
                .contains(PlantedSecrets.of(Moment.EMBARGO_OVER));
        hidden("all that can be told is told");
    }

    private static Instant soon() {
        return Instant.now().plusSeconds(3).truncatedTo(ChronoUnit.SECONDS);
    }

    private void hidden(String when) throws Exception {
        List<PublicReader.Read> read = new ArrayList<>(reader.everything());
        read.add(new PublicReader.Read("the stream", follower.everything()));
        read.add(new PublicReader.Read("the socket", socket.everything()));
        PlantedSecrets.assertHidden(come, read, when);
    }

    /** The first event after the moment has it, and so have the view, the snapshot, the stream and the socket. */
    private void told(Moment moment, Act act) throws Exception {
        int before = events().size();
        act.run();
        come.add(moment);
        Awaitility.await().atMost(SOON).until(() -> events().size() > before);
        assertThat(events().get(before)).as("the first event after %s", moment).contains(PlantedSecrets.of(moment));
        everywhere(PUBLIC_ORDER, PlantedSecrets.of(moment));
    }

    private void everywhere(String address, List<String> texts) {
        Awaitility.await().atMost(SOON).untilAsserted(() -> {
            assertThat(PublicReader.get(suite.addresses().ceremony() + address).text())
                    .contains(texts);
            assertThat(PublicReader.get(suite.addresses().broadcast() + "/games/" + SecretShow.GAMES + "/snapshot")
                            .text())
                    .contains(texts.get(0));
            assertThat(follower.everything()).contains(texts.get(0));
            assertThat(socket.everything()).contains(texts.get(0));
        });
    }

    private List<String> events() {
        return RawTopics.of(suite.suite().kafkaServers(), Topics.CEREMONIES).stream()
                .filter(record -> record.startsWith(SecretShow.GAMES + "/gala "))
                .toList();
    }

    /** Nobody learns that something is there by guessing its name. */
    private void aRightGuessLooksLikeAWrongOne() throws IOException, InterruptedException {
        for (Map.Entry<String, String> guess : GUESSED.entrySet())
            for (String path : OpenAddresses.of(suite.addresses().ceremony(), GUESSES)) {
                if (!path.contains(guess.getKey())) continue;
                PublicReader.Read right = PublicReader.get(suite.addresses().ceremony() + path);
                String other = path.replace(guess.getKey(), guess.getValue());
                PublicReader.Read wrong = PublicReader.get(suite.addresses().ceremony() + other);
                assertThat(shape(right, guess.getKey())).as(path).isEqualTo(shape(wrong, guess.getValue()));
            }
    }

    private static String shape(PublicReader.Read read, String word) {
        String body = read.text().substring(read.text().indexOf('\n') + 1);
        return (read.where() + "\n" + body).replace(word, "GUESS");
    }

    private interface Act {
        void run() throws Exception;
    }
}
