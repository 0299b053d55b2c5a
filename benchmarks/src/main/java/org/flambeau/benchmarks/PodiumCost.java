package org.flambeau.benchmarks;

/**
 * What one change of a podium costs when few podiums are stored and when many are: in the same Games (20 and 2,000, the
 * most that a Games takes) and in all Games together (1,000 and 100,000).
 */
final class PodiumCost implements Benchmarks.Benchmark {

    private static final int RUNS = 5;
    private static final int CHANGES = 60;
    private static final int MOST_EVENTS = 2_000;
    private static final int FEW = 1_000;
    private static final int MANY = 100_000;

    @Override
    public void run(RunningSuite running) throws Exception {
        ZippedGames.madeUp(20).importAs("small", running.medals(), running.chief());
        ZippedGames.madeUp(FEW - 20).importAs("middle", running.medals(), running.chief());
        PodiumWriter small = new PodiumWriter(running.medals(), "small", running.chief());
        PodiumWriter middle = new PodiumWriter(running.medals(), "middle", running.chief());
        changes(middle, FEW - 20, 4 * CHANGES);
        Measured few = new Measured("change, 1,000 podiums stored", "ms");
        for (int run = 0; run < RUNS; run++) few.add(changes(middle, FEW - 20, CHANGES));

        ZippedGames large = ZippedGames.madeUp(MOST_EVENTS);
        large.importAs("large", running.medals(), running.chief());
        PodiumWriter wide = new PodiumWriter(running.medals(), "large", running.chief());
        Measured narrowGames = new Measured("change, 20 podiums in its Games", "ms");
        Measured wideGames = new Measured("change, 2,000 podiums in its Games", "ms");
        for (int run = 0; run < RUNS; run++) {
            narrowGames.add(changes(small, 20, CHANGES));
            wideGames.add(changes(wide, MOST_EVENTS, CHANGES));
        }

        for (int stored = FEW + MOST_EVENTS, games = 0; stored < MANY; stored += MOST_EVENTS, games++)
            large.importAs("large-" + games, running.medals(), running.chief());
        Measured many = new Measured("change, 100,000 podiums stored", "ms");
        changes(middle, FEW - 20, CHANGES);
        for (int run = 0; run < RUNS; run++) many.add(changes(middle, FEW - 20, CHANGES));

        for (Measured measured : new Measured[] {few, many, narrowGames, wideGames}) measured.print();
        Measured.ratio("100,000 / 1,000 stored", many.median() / few.median(), "at most 1.3");
        Measured.ratio("2,000 / 20 in one Games", wideGames.median() / narrowGames.median(), "at most 1.3");
    }

    /** Median milliseconds of so many changes, spread over the podiums of a Games. */
    private static double changes(PodiumWriter writer, int podiums, int changes) {
        Measured all = new Measured("change", "ms");
        for (int i = 0; i < changes; i++) all.add(writer.change(ZippedGames.event(i * 37 % podiums)));
        return all.median();
    }
}
