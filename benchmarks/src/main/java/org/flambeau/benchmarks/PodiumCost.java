package org.flambeau.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

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
    private static final List<String> TABLES = List.of(
            "games",
            "register",
            "organisation",
            "medal_event",
            "podium",
            "podium_revision",
            "medal_table",
            "medal_line",
            "podium_span",
            "awarded_medal",
            "medal_holder",
            "milestone");

    @Override
    public void run(RunningSuite running) throws Exception {
        ZippedGames.madeUp(running.root(), 20).importAs("small", running.medals(), running.chief());
        ZippedGames.madeUp(running.root(), FEW - 20).importAs("middle", running.medals(), running.chief());
        PodiumWriter small = new PodiumWriter(running.medals(), "small", running.chief());
        PodiumWriter middle = new PodiumWriter(running.medals(), "middle", running.chief());
        changes(middle, FEW - 20, 4 * CHANGES);
        Measured few = new Measured("change, 1,000 podiums stored", "ms");
        for (int run = 0; run < RUNS; run++) few.add(changes(middle, FEW - 20, CHANGES));

        ZippedGames large = ZippedGames.madeUp(running.root(), MOST_EVENTS);
        large.importAs("large", running.medals(), running.chief());
        PodiumWriter wide = new PodiumWriter(running.medals(), "large", running.chief());
        Measured narrowGames = new Measured("change, 20 podiums in its Games", "ms");
        Measured wideGames = new Measured("change, 2,000 podiums in its Games", "ms");
        for (int run = 0; run < RUNS; run++) {
            narrowGames.add(changes(small, 20, CHANGES));
            wideGames.add(changes(wide, MOST_EVENTS, CHANGES));
        }

        copy(running, (MANY - FEW - MOST_EVENTS) / MOST_EVENTS);
        Measured many = new Measured("change, 100,000 podiums stored", "ms");
        changes(middle, FEW - 20, CHANGES);
        for (int run = 0; run < RUNS; run++) many.add(changes(middle, FEW - 20, CHANGES));

        for (Measured measured : new Measured[] {few, many, narrowGames, wideGames}) measured.print();
        Measured.ratio("100,000 / 1,000 stored", many.median() / few.median(), "at most 1.3");
        Measured.ratio("2,000 / 20 in one Games", wideGames.median() / narrowGames.median(), "at most 1.3");
    }

    /**
     * Copies of the large Games in the database, as an import would have left them, and statistics as autovacuum would have
     * made them: importing them one by one would take a quarter of an hour.
     */
    private static void copy(RunningSuite running, int times) throws SQLException {
        String address = running.suite().postgres().url("medals");
        try (Connection database = DriverManager.getConnection(address, "postgres", null);
                Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            for (String table : TABLES) {
                String games = table.equals("games") ? "code" : "games";
                statement.execute(
                        "create temp table copied as select * from " + table + " where " + games + " = 'large'");
                for (int copy = 0; copy < times; copy++) {
                    statement.execute("update copied set " + games + " = 'large-" + copy + "'");
                    statement.execute("insert into " + table + " select * from copied");
                }
                statement.execute("drop table copied");
            }
            statement.execute("analyze");
            database.commit();
            try (ResultSet stored = statement.executeQuery("select count(*) from podium")) {
                stored.next();
                System.out.println("podiums stored: " + stored.getInt(1));
            }
        }
    }

    /** Median milliseconds of so many changes, spread over the podiums of a Games. */
    private static double changes(PodiumWriter writer, int podiums, int changes) {
        Measured all = new Measured("change", "ms");
        for (int i = 0; i < changes; i++) all.add(writer.change(ZippedGames.event(i * 37 % podiums)));
        return all.median();
    }
}
