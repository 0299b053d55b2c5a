package org.flambeau.ceremony.crew.trigger;

import java.net.URI;

/**
 * A signed POST to an address when something is called.
 *
 * @param secret what it is signed with, {@code whsec_} and 24 to 64 bytes in Base64 (Standard Webhooks)
 */
public record Trigger(String code, long version, Cause cause, URI url, String secret) {}
