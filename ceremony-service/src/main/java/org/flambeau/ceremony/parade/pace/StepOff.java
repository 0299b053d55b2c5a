package org.flambeau.ceremony.parade.pace;

import java.time.Instant;

/** When a delegation sets out. */
public record StepOff(String organisation, Instant at) {}
