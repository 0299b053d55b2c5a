package org.flambeau.broadcast.editing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.flambeau.contracts.medals.EventProgress;
import org.flambeau.contracts.medals.GamesChanged;
import org.flambeau.contracts.medals.GamesReset;
import org.flambeau.contracts.medals.MedalColour;
import org.flambeau.contracts.medals.PodiumChanged;
import org.flambeau.contracts.medals.TableChange;
import org.flambeau.contracts.notifications.NotificationKind;
import org.flambeau.contracts.notifications.Subject;
import org.flambeau.contracts.notifications.Text;
import org.flambeau.contracts.notifications.Urgency;

/** Turns what medals-service tells into notifications. */
final class MedalDesk {

    private static final Subject EVERYONE = new Subject(List.of(), List.of(), List.of(), List.of(), List.of(), null);

    private final List<Wording> languages;

    MedalDesk(List<Wording> languages) {
        this.languages = List.copyOf(languages);
    }

    Draft games(GamesChanged games) {
        return new Draft(
                games.games(),
                NotificationKind.GAMES,
                Urgency.LOW,
                games.recordedAt(),
                Wording.told(languages, words -> words.games(games)),
                EVERYONE,
                Draft.Content.of(games));
    }

    /** A reset carries the empty table, so that who builds the table from changes alone comes to the same. */
    Draft reset(GamesReset reset) {
        Instant at = reset.recordedAt();
        TableChange empty = new TableChange(
                reset.tableVersion(), at, new EventProgress(reset.totalEvents(), 0), List.of(), List.of(), List.of());
        return new Draft(
                reset.games(),
                NotificationKind.RESET,
                Urgency.HIGH,
                at,
                Wording.told(languages, words -> words.reset(reset)),
                EVERYONE,
                Draft.Content.of(empty));
    }

    Draft podium(PodiumChanged podium) {
        PodiumStory story = new PodiumStory(podium);
        NotificationKind kind = story.kind();
        Map<String, Text> texts = Wording.told(languages, words -> switch (kind) {
            case MEDAL -> words.medals(story);
            case CORRECTION -> words.correction(story);
            case WITHDRAWAL -> words.withdrawal(story);
            default -> words.status(story);
        });
        return new Draft(
                podium.games(),
                kind,
                urgency(kind, story),
                podium.effectiveAt(),
                texts,
                story.subject(),
                Draft.Content.of(podium));
    }

    private static Urgency urgency(NotificationKind kind, PodiumStory story) {
        if (kind == NotificationKind.STATUS) return Urgency.NORMAL;
        boolean onlyLesserMedals = kind == NotificationKind.MEDAL
                && story.awarded().stream().noneMatch(medal -> medal.medal() == MedalColour.GOLD);
        return onlyLesserMedals ? Urgency.NORMAL : Urgency.HIGH;
    }
}
