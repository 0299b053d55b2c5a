package org.flambeau.medals.odf;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.flambeau.contracts.medals.Purpose;
import org.flambeau.medals.games.Games;

/**
 * What every document says of itself. The document of one version is the same whenever it is read, so its time is that of
 * what it tells, not that of its writing.
 *
 * @param subject code of the event that the document is about, null when it is about the whole Games
 * @param version version of the medal table that it shows
 * @param at when the public could know what it tells, in the zone of the Games; null while there is nothing to tell
 * @param logicalDate the sporting day of {@code at}: until the hour at which the Games' day ends, it is the day before
 */
public record OdfHeader(
        String competition,
        String subject,
        DocumentType type,
        long version,
        boolean production,
        ZonedDateTime at,
        LocalDate logicalDate) {

    /**
     * The header of a document of a Games: for production when the Games is live, else a test.
     *
     * @param subject null for the whole Games
     * @param effectiveAt null while there is nothing to tell
     */
    public static OdfHeader of(Games games, String subject, DocumentType type, long version, Instant effectiveAt) {
        boolean production = games.facts().purpose() == Purpose.LIVE;
        if (effectiveAt == null) return new OdfHeader(games.code(), subject, type, version, production, null, null);
        return new OdfHeader(
                games.code(),
                subject,
                type,
                version,
                production,
                effectiveAt.atZone(ZoneId.of(games.facts().zone())),
                games.facts().sportingDay(effectiveAt));
    }
}
