package org.flambeau.contracts.medals;

/** Category of an event: men, women, mixed, open. */
public enum Category {
    M,
    W,
    X,
    O
}
