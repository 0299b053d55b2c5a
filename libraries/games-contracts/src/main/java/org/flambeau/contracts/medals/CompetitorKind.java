package org.flambeau.contracts.medals;

public enum CompetitorKind {
    ATHLETE,
    TEAM
}
