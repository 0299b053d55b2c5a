package org.flambeau.contracts.notifications;

import java.time.Instant;
import java.util.Map;
import org.flambeau.contracts.ceremonies.CeremonyChanged;
import org.flambeau.contracts.medals.GamesChanged;
import org.flambeau.contracts.medals.MilestoneChanged;
import org.flambeau.contracts.medals.PodiumChanged;
import org.flambeau.contracts.medals.TableChange;

/**
 * A notification of a Games' feed.
 *
 * @param sequence 1, 2, 3, ... per Games without a gap, the same on every replica and after every restart
 * @param cause id of the event that it was made from
 * @param publishedAt when broadcast-service published it
 * @param effectiveAt when the public could know what it tells
 * @param texts words per language tag, at least {@code en}
 * @param podium the podium's full state, without its table change
 * @param table what became of the medal table
 * @param milestone the milestone with the facts that prove it
 * @param ceremony the ceremony's full public state
 * @param about the facts of the Games
 */
public record NotificationPublished(
        String games,
        long sequence,
        NotificationKind kind,
        Urgency urgency,
        String cause,
        Instant publishedAt,
        Instant effectiveAt,
        Map<String, Text> texts,
        Subject subject,
        PodiumChanged podium,
        TableChange table,
        MilestoneChanged milestone,
        CeremonyChanged ceremony,
        GamesChanged about) {}
