package org.flambeau.contracts.medals;

import java.time.Instant;

/** Why an official podium was changed, who decided it and when. */
public record Revision(String reason, String decidedBy, Instant decidedAt) {}
