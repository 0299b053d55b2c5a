package org.flambeau.contracts.medals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

/**
 * The facts of a Games were registered or changed.
 *
 * @param games code, {@code paris-2024}
 * @param version version of the aggregate {@code games/paris-2024}, shared with {@link GamesReset}
 * @param host organisation code of the host
 * @param zone IANA time zone of the Games
 * @param totalEvents how many events the Games has just now
 * @param dayEndsAt local time at which the sporting day ends; it only proposes a medal's day
 */
public record GamesChanged(
        String games,
        long version,
        Instant recordedAt,
        Purpose purpose,
        Map<String, String> names,
        String host,
        String zone,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalTime dayEndsAt,
        int totalEvents) {}
