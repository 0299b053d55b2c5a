package org.flambeau.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Figures of several runs, their median, and how they are printed. */
public record Measured(String what, String unit, List<Double> runs) {

    public Measured(String what, String unit) {
        this(what, unit, new ArrayList<>());
    }

    public void add(double value) {
        runs.add(value);
    }

    public double median() {
        return quantile(0.5);
    }

    public double quantile(double share) {
        List<Double> sorted = runs.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * (sorted.size() - 1))));
    }

    /** The median and every run. */
    public void print() {
        System.out.printf(
                Locale.ROOT,
                "%-44s median %,12.2f %-6s of %s%n",
                what,
                median(),
                unit,
                runs.stream()
                        .map(run -> String.format(Locale.ROOT, "%.2f", run))
                        .collect(Collectors.joining(" ")));
    }

    /** The median, the 99th of hundred, and the worst of many. */
    public void printSpread() {
        System.out.printf(
                Locale.ROOT,
                "%-44s median %,12.2f %-6s p99 %,.2f  worst %,.2f  of %d%n",
                what,
                median(),
                unit,
                quantile(0.99),
                quantile(1),
                runs.size());
    }

    public static void ratio(String what, double ratio, String wanted) {
        System.out.printf(Locale.ROOT, "%-44s %.3f  (wanted: %s)%n", what, ratio, wanted);
    }

    static void heading(String name) {
        System.out.printf("%n== %s%n", name);
    }

    static double millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }
}
