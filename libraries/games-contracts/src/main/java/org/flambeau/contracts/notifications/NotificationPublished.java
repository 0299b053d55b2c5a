package org.flambeau.contracts.notifications;

import java.time.Instant;
import java.util.List;
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
 * @param corrects sequences of the earlier notifications that it corrects or takes back, null for none
 * @param correctedBy sequence of the notification that corrected or took back this one; only whoever reads it later is told,
 *     when it is published nobody knows
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
        List<Long> corrects,
        Long correctedBy,
        PodiumChanged podium,
        TableChange table,
        MilestoneChanged milestone,
        CeremonyChanged ceremony,
        GamesChanged about) {

    /** The same, without what became of the medal table. */
    public NotificationPublished withoutTable() {
        return with(texts, subject, corrects, correctedBy, podium, null, milestone, ceremony, about);
    }

    /** The same in other words. */
    public NotificationPublished withTexts(Map<String, Text> words) {
        return with(words, subject, corrects, correctedBy, podium, table, milestone, ceremony, about);
    }

    /** The same, correcting the earlier ones with these sequences; none for an empty list. */
    public NotificationPublished correcting(List<Long> earlier) {
        List<Long> sequences = earlier.isEmpty() ? null : List.copyOf(earlier);
        return with(texts, subject, sequences, correctedBy, podium, table, milestone, ceremony, about);
    }

    /** The same, told after the notification with that sequence has corrected it. */
    public NotificationPublished correctedBy(long later) {
        return with(texts, subject, corrects, Long.valueOf(later), podium, table, milestone, ceremony, about);
    }

    /**
     * What is left when its words, its people and its facts are told no longer: number, kind and moment, and what became of
     * the medal table, which stands so whatever was told of it: who catches up would miss these lines for good.
     */
    public NotificationPublished emptied(Map<String, Text> words, Subject about) {
        return with(words, about, corrects, correctedBy, null, table, null, null, null);
    }

    private NotificationPublished with(
            Map<String, Text> words,
            Subject whom,
            List<Long> corrected,
            Long later,
            PodiumChanged aPodium,
            TableChange aTable,
            MilestoneChanged aMilestone,
            CeremonyChanged aCeremony,
            GamesChanged facts) {
        return new NotificationPublished(
                games,
                sequence,
                kind,
                urgency,
                cause,
                publishedAt,
                effectiveAt,
                words,
                whom,
                corrected,
                later,
                aPodium,
                aTable,
                aMilestone,
                aCeremony,
                facts);
    }
}
