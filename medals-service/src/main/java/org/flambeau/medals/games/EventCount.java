package org.flambeau.medals.games;

/** What the announcement of a Games needs to know about its events. */
public interface EventCount {

    /** How many events the Games has. */
    int count(String games);
}
