package org.flambeau.cli.replay;

import java.io.PrintStream;
import java.time.LocalDate;

/** A bar with the day, drawn over itself at a terminal and a line a day elsewhere. */
public final class ProgressBar implements Replay.Progress {

    private static final int WIDTH = 32;

    private final PrintStream out;
    private final boolean terminal;
    private final long began = System.nanoTime();
    private LocalDate lastDay;

    public ProgressBar(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void at(LocalDate day, int medals, int ofMedals) {
        if (terminal) {
            out.print("\r" + line(day, medals, ofMedals) + "\u001b[K");
            if (medals == ofMedals) out.println();
            out.flush();
        } else if (!day.equals(lastDay) || medals == ofMedals) {
            out.println(line(day, medals, ofMedals));
        }
        lastDay = day;
    }

    private String line(LocalDate day, int medals, int ofMedals) {
        int full = WIDTH * medals / Math.max(1, ofMedals);
        double seconds = Math.max(0.001, (System.nanoTime() - began) / 1e9);
        return day + " " + "█".repeat(full) + "░".repeat(WIDTH - full) + " " + medals + "/" + ofMedals + " medals, "
                + Math.round(medals / seconds) + "/s";
    }
}
