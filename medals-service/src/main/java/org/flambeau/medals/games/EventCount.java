package org.flambeau.medals.games;

/** What the announcement of a Games needs to know about its events. */
public interface EventCount {

    /** How many events the Games has; in a transaction that has the lock of the Games, or reads all of one moment. */
    int count(String games);
}
