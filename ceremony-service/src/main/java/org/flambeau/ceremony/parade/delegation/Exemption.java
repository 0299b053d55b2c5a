package org.flambeau.ceremony.parade.delegation;

/** Why a rule does not hold here, and who allowed it. */
public record Exemption(String reason, String approvedBy) {}
