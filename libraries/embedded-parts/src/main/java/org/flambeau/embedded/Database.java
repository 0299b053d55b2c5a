package org.flambeau.embedded;

/** A database with a user of the same name that owns it. */
public record Database(String name, String password) {}
