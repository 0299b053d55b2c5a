package org.flambeau.livehub;

/**
 * A subscriber that wants to come in.
 *
 * @param origin who it is
 */
public record Arrival<S, C>(Origin origin, View<S, C> view, Start start) {}
