package org.flambeau.benchmarks.fanout;

import java.util.concurrent.locks.LockSupport;

/** Moments at a rate from now on, whatever is done between them. */
final class Pace {

    private final long begin = System.nanoTime();
    private final double perSecond;

    /** @param perSecond infinite for no pause at all */
    Pace(double perSecond) {
        this.perSecond = perSecond;
    }

    /** Waits until the moment of this number, counted from 0, has come. */
    void await(int number) {
        long due = begin + (long) (number * 1e9 / perSecond);
        while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
    }
}
