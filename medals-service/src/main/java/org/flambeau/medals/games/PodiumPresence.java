package org.flambeau.medals.games;

/** What the facts of a Games need to know about its podiums. */
public interface PodiumPresence {

    /** Whether the Games has a podium. */
    boolean anyOf(String games);
}
