package org.flambeau.broadcast.webhook;

import java.time.Duration;

/** @param overlap how long the present secret still signs, PT0S to P7D; as configured when left out */
public record RotationBody(Duration overlap) {}
