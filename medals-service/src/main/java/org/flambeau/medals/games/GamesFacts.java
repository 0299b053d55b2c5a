package org.flambeau.medals.games;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
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
        LocalTime dayEndsAt) {

    /** The sporting day that a moment is proposed to belong to: until the day ends, it is the day before by the clock. */
    public LocalDate sportingDay(Instant moment) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, ZoneId.of(zone));
        return local.toLocalTime().isBefore(dayEndsAt) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
    }

    /** When a sporting day ends, by the same hour. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atTime(dayEndsAt).atZone(ZoneId.of(zone)).toInstant();
    }
}
