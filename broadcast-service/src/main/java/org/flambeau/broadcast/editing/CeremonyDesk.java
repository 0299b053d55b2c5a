package org.flambeau.broadcast.editing;

import java.util.List;
import org.flambeau.contracts.ceremonies.CeremonyChanged;
import org.flambeau.contracts.notifications.NotificationKind;
import org.flambeau.contracts.notifications.Subject;
import org.flambeau.contracts.notifications.Urgency;

/** Turns what ceremony-service tells the public into notifications. */
final class CeremonyDesk {

    private final List<Wording> languages;

    CeremonyDesk(List<Wording> languages) {
        this.languages = List.copyOf(languages);
    }

    Draft ceremony(CeremonyChanged ceremony) {
        NotificationKind kind =
                switch (ceremony.occurrence()) {
                    case PLANNED, RESET -> NotificationKind.CEREMONY_PLANNED;
                    case AMENDED -> NotificationKind.CEREMONY_AMENDED;
                    case STARTED -> NotificationKind.CEREMONY_STARTED;
                    case SEGMENT_STARTED -> NotificationKind.CEREMONY_SEGMENT;
                    case HELD -> NotificationKind.CEREMONY_DELAYED;
                    case RESUMED -> NotificationKind.CEREMONY_RESUMED;
                    case FINISHED -> NotificationKind.CEREMONY_FINISHED;
                    case CANCELLED -> NotificationKind.CEREMONY_CANCELLED;
                };
        Urgency urgency =
                switch (ceremony.occurrence()) {
                    case PLANNED, AMENDED, RESET -> Urgency.LOW;
                    case STARTED, HELD, CANCELLED -> Urgency.HIGH;
                    case SEGMENT_STARTED, RESUMED, FINISHED -> Urgency.NORMAL;
                };
        return new Draft(
                ceremony.games(),
                kind,
                urgency,
                ceremony.recordedAt(),
                Wording.told(languages, words -> words.ceremony(ceremony)),
                new Subject(List.of(), List.of(), List.of(), List.of(), List.of(), ceremony.ceremony()),
                Draft.Content.of(ceremony));
    }
}
