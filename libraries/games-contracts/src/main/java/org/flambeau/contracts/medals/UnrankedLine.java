package org.flambeau.contracts.medals;

import java.util.Map;

/** Medals of an organisation that wins but is not ranked. */
public record UnrankedLine(
        String organisation, Map<String, String> names, int gold, int silver, int bronze, int total, int notOfficial) {}
