package org.flambeau.benchmarks.fanout;

/** How an event says when it was published, see {@code followers.c}. */
final class Stamps {

    /** As long as a stamp, so that every event has the same length. */
    static final String NONE = "@@" + "0".repeat(18) + "@@";

    private Stamps() {}

    static String now() {
        return String.format("@@%018d@@", System.nanoTime());
    }
}
