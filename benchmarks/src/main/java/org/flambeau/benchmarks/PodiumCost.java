package org.flambeau.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one change of a podium costs, of its status alone and of its medals with their milestones, when few podiums are
 * stored and when many are: in all Games together (1,000 and 100,000) and in the same Games (20 and 2,000, the most that a
 * Games takes). A change of medals costs by what was awarded after it, so the newest podiums are compared, and what one of
 * the earliest costs is told beside them.
 */
final class PodiumCost implements Benchmarks.Benchmark {

    private static final int RUNS = 5;
    private static final int CHANGES = 60;
    private static final int WARM_RUNS = 8;
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
        List<Measured> few = stored(middle, "1,000 podiums stored");

        ZippedGames large = ZippedGames.madeUp(running.root(), MOST_EVENTS);
        large.importAs("large", running.medals(), running.chief());
        PodiumWriter wide = new PodiumWriter(running.medals(), "large", running.chief());
        List<Measured> narrowGames = both("newest of 20 in its Games");
        List<Measured> wideGames = both("newest of 2,000 in its Games");
        Measured earliest = new Measured("medals, the earliest 100 of 2,000", "ms");
        for (int run = 0; run < RUNS; run++) {
            measure(narrowGames, small, 0, 20);
            measure(wideGames, wide, MOST_EVENTS - 20, 20);
            earliest.add(median(wide::changeMedals, 0, 100));
        }

        copy(running, (MANY - FEW - MOST_EVENTS) / MOST_EVENTS);
        List<Measured> many = stored(middle, "100,000 podiums stored");

        for (List<Measured> figures : List.of(few, many, narrowGames, wideGames, List.of(earliest)))
            figures.forEach(Measured::print);
        ratios("100,000 / 1,000 stored", many, few);
        ratios("2,000 / 20 in one Games, the newest", wideGames, narrowGames);
    }

    /** Changes all over the middle Games. The service is warmed alike before those with few podiums and those with many. */
    private static List<Measured> stored(PodiumWriter middle, String when) {
        for (int warm = 0; warm < WARM_RUNS; warm++) measure(both(when), middle, 0, FEW - 20);
        List<Measured> figures = both(when);
        for (int run = 0; run < RUNS; run++) measure(figures, middle, 0, FEW - 20);
        return figures;
    }

    private static List<Measured> both(String when) {
        return List.of(new Measured("status, " + when, "ms"), new Measured("medals, " + when, "ms"));
    }

    private static void measure(List<Measured> figures, PodiumWriter writer, int first, int podiums) {
        figures.get(0).add(median(writer::changeStatus, first, podiums));
        figures.get(1).add(median(writer::changeMedals, first, podiums));
    }

    private static void ratios(String what, List<Measured> much, List<Measured> little) {
        for (int i = 0; i < much.size(); i++)
            Measured.ratio(
                    (i == 0 ? "status, " : "medals, ") + what,
                    much.get(i).median() / little.get(i).median(),
                    "at most 1.3");
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

    /** Median milliseconds of so many changes, spread over podiums of a Games. */
    private static double median(ToDoubleFunction<String> change, int first, int podiums) {
        Measured all = new Measured("change", "ms");
        for (int i = 0; i < CHANGES; i++) all.add(change.applyAsDouble(ZippedGames.event(first + i * 37 % podiums)));
        return all.median();
    }
}
