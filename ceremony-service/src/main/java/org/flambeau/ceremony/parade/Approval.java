package org.flambeau.ceremony.parade;

import java.time.Instant;

/** That a second person has approved a parade: these settings with these delegations and no others. */
public record Approval(long version, long delegationsVersion, String approvedBy, Instant approvedAt) {}
