package org.flambeau.livehub;

/**
 * A subscriber that wants to come in.
 *
 * @param address where it comes from, for the limit per address
 */
public record Arrival<S, C>(String address, View<S, C> view, Start start) {}
