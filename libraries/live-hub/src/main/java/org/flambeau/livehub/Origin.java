package org.flambeau.livehub;

/**
 * Who a subscriber is, for the limits.
 *
 * @param address where it comes from
 * @param token whose token it came with, null without one
 */
public record Origin(String address, String token) {}
