package org.flambeau.ceremony.games;

import java.util.Map;
import org.flambeau.contracts.medals.Purpose;

/**
 * A Games as medals-service tells of it.
 *
 * @param zone IANA time zone, the default of its ceremonies
 */
public record KnownGames(String games, Map<String, String> names, String zone, Purpose purpose) {}
