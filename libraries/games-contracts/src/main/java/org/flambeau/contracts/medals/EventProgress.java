package org.flambeau.contracts.medals;

/** How many events the Games has, and how many are finished: every place filled or declared vacant, and not on hold. */
public record EventProgress(int total, int finished) {}
