package org.flambeau.ceremony.parade.delegation;

/** What a delegation stands under in the alphabet of one language, in place of its name, with who decided so and why. */
public record SortKey(String key, String reason, String approvedBy) {}
