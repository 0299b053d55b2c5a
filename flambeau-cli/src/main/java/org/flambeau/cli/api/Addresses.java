package org.flambeau.cli.api;

/** Base addresses of the three services, without a slash at the end. */
public record Addresses(String broadcast, String medals, String ceremony) {}
