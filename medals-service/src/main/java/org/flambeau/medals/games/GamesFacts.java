package org.flambeau.medals.games;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.flambeau.contracts.medals.Purpose;

/**
 * What is registered about a Games.
 *
 * @param host organisation code of the host
 * @param zone IANA time zone of the Games
 * @param firstDay first day on which medals can be won
 * @param lastDay last day of the Games
 * @param dayEndsAt local time at which the sporting day ends; it only proposes a medal's day
 */
public record GamesFacts(
        Purpose purpose,
        Map<String, String> names,
        String host,
        String zone,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalTime dayEndsAt) {}
