package org.flambeau.system;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.flambeau.cli.suite.ServiceProcess;
import org.flambeau.cli.suite.Suite;
import org.junit.jupiter.api.Test;

class KilledServicesIT {

    @Test
    void killingEachServiceInTurnDuringTheReplayLosesNothingAndDoublesNothing() throws Exception {
        RunningSuite suite = RunningSuite.get();
        WholeGames games = WholeGames.reset(suite);
        try (Follower follower = games.follow()) {
            Map<String, CompletableFuture<Void>> back = new HashMap<>();
            TreeMap<Integer, Runnable> acts = new TreeMap<>();
            acts.put(200, () -> killAndStart(suite, Suite.MEDALS, back));
            acts.put(400, () -> killAndStart(suite, Suite.BROADCAST, back));
            acts.put(600, () -> killAndStart(suite, Suite.CEREMONY, back));
            acts.put(800, () -> {
                killAndStart(suite, Suite.BROADCAST, back);
                killAndStart(suite, Suite.MEDALS, back);
            });

            games.play(acts);
            back.values().forEach(CompletableFuture::join);

            games.assertWhole(follower);
        }
    }

    /** One that is just coming back from the kill before is waited for: a start that is killed proves nothing more. */
    private static void killAndStart(RunningSuite suite, String name, Map<String, CompletableFuture<Void>> back) {
        back.getOrDefault(name, CompletableFuture.completedFuture(null)).join();
        ServiceProcess service = suite.suite().service(name);
        System.out.println("kill -9 " + name);
        service.kill();
        back.put(name, CompletableFuture.runAsync(() -> {
            try {
                service.start();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            service.awaitReady();
        }));
    }
}
