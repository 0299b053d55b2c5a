package org.flambeau.benchmarks;

import java.util.Map;
import org.flambeau.cli.api.Http;

/** All of Paris 2024, exported after its replay, imported under other codes by the running service. */
final class WholeImport implements Benchmarks.Benchmark {

    private static final int RUNS = 5;

    @Override
    public void run(RunningSuite running) throws Exception {
        running.load();
        running.replay();
        ZippedGames paris = ZippedGames.exported(running.root(), running.medals(), RunningSuite.GAMES, running.chief());
        Measured imported = new Measured("a whole Games imported, 1,044 medals", "s");
        awaitRest(running, RunningSuite.GAMES);
        for (int run = 0; run < RUNS; run++) {
            String games = "paris-" + run;
            imported.add(paris.importAs(games, running.medals(), running.chief()) / 1000);
            int organisations = Http.get(running.medals() + "/games/" + games + "/medal-table", Map.of())
                    .orFail("the table")
                    .body()
                    .path("lines")
                    .size();
            if (organisations != 91) throw new IllegalStateException("the table has " + organisations + " lines");
            awaitRest(running, games);
        }
        imported.print();
        System.out.println("wanted: under 5 s");
    }

    /** Until the feed of the Games stands still: what follows an import is not to slow the next one. */
    private static void awaitRest(RunningSuite running, String games) throws InterruptedException {
        long before = -1;
        for (long head = running.head(games); head != before; head = running.head(games)) {
            before = head;
            Thread.sleep(3_000);
        }
    }
}
