package org.flambeau.broadcast.editing;

import java.time.Instant;
import java.util.Map;
import org.flambeau.contracts.ceremonies.CeremonyChanged;
import org.flambeau.contracts.medals.GamesChanged;
import org.flambeau.contracts.medals.MilestoneChanged;
import org.flambeau.contracts.medals.PodiumChanged;
import org.flambeau.contracts.medals.TableChange;
import org.flambeau.contracts.notifications.NotificationKind;
import org.flambeau.contracts.notifications.NotificationPublished;
import org.flambeau.contracts.notifications.Subject;
import org.flambeau.contracts.notifications.Text;
import org.flambeau.contracts.notifications.Urgency;

/**
 * A notification that has no number yet.
 *
 * @param content the state that it carries
 */
record Draft(
        String games,
        NotificationKind kind,
        Urgency urgency,
        Instant effectiveAt,
        Map<String, Text> texts,
        Subject subject,
        Content content) {

    /** Code of the event whose podium it tells; null when it tells none. */
    String podium() {
        return content.podium() == null ? null : content.podium().event().code();
    }

    NotificationPublished numbered(long sequence, String cause, Instant publishedAt) {
        return new NotificationPublished(
                games,
                sequence,
                kind,
                urgency,
                cause,
                publishedAt,
                effectiveAt,
                texts,
                subject,
                null,
                null,
                content.podium(),
                content.table(),
                content.milestone(),
                content.ceremony(),
                content.about());
    }

    /** What a notification carries besides its words; what it is not about is null. */
    record Content(
            PodiumChanged podium,
            TableChange table,
            MilestoneChanged milestone,
            CeremonyChanged ceremony,
            GamesChanged about) {

        static final Content NONE = new Content(null, null, null, null, null);

        static Content of(PodiumChanged podium) {
            PodiumChanged withoutTable = new PodiumChanged(
                    podium.games(),
                    podium.event(),
                    podium.version(),
                    podium.status(),
                    podium.previousStatus(),
                    podium.effectiveAt(),
                    podium.recordedAt(),
                    podium.medals(),
                    podium.vacant(),
                    podium.exception(),
                    podium.revision(),
                    podium.changes(),
                    null);
            return new Content(withoutTable, podium.table(), null, null, null);
        }

        static Content of(TableChange table) {
            return new Content(null, table, null, null, null);
        }

        static Content of(MilestoneChanged milestone) {
            return new Content(null, null, milestone, null, null);
        }

        static Content of(CeremonyChanged ceremony) {
            return new Content(null, null, null, ceremony, null);
        }

        static Content of(GamesChanged about) {
            return new Content(null, null, null, null, about);
        }
    }
}
