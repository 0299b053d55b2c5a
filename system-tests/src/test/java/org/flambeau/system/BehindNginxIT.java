package org.flambeau.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.flambeau.cli.suite.ServiceProcess;
import org.junit.jupiter.api.Test;

/** An nginx that nothing was set in, between the feed and who follows it. */
class BehindNginxIT {

    @Test
    void eventsAndHeartbeatsArriveOneByOneAndAFollowerGoesOnWhereItStoodAfterTheServiceWasKilled() throws Exception {
        RunningSuite suite = RunningSuite.get();
        suite.reset();
        ServiceProcess service = suite.secondBroadcast();
        try (Nginx nginx = Nginx.before(service.address());
                Printing curl = Printing.start(List.of(
                        "curl", "-sN", nginx.address() + "/games/" + RunningSuite.GAMES + "/live?snapshot=true"));
                Printing follower =
                        Printing.start(Docs.bash("follow.sh", nginx.address() + "/games/" + RunningSuite.GAMES))) {
            curl.await("event: open");

            // Each is seen before the next is entered: whatever nginx kept back would never come.
            for (Winner winner : List.of(
                    new Winner("ATHW100M", "LCA", "Julien ALFRED"),
                    new Winner("ATHM100M", "USA", "Noah LYLES"),
                    new Winner("SWMM400MIM", "FRA", "Léon MARCHAND"))) {
                put(suite, winner);
                curl.await(winner.name());
                follower.await(winner.name());
            }
            int before = curl.lines("event: heartbeat").size();
            curl.await(line -> curl.lines("event: heartbeat").size() > before, "a heartbeat");
            curl.await(line -> curl.lines("event: heartbeat").size() > before + 1, "another heartbeat");

            service.kill();
            put(suite, new Winner("ATHW200M", "USA", "Gabrielle THOMAS"));
            service.start();
            service.awaitReady();

            follower.await("Gabrielle THOMAS");
            List<Long> told = follower.lines().stream()
                    .map(line -> Long.parseLong(line.substring(0, line.indexOf(' '))))
                    .toList();
            for (int place = 0; place < told.size(); place++)
                assertThat(told.get(place)).isEqualTo(place + 1L);
        }
    }

    private record Winner(String event, String organisation, String name) {}

    private static void put(RunningSuite suite, Winner winner) throws IOException {
        suite.enterGold(winner.event(), winner.organisation(), winner.name());
    }
}
