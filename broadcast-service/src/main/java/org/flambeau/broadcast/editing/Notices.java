package org.flambeau.broadcast.editing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.flambeau.broadcast.archive.Archive;
import org.flambeau.contracts.notifications.NotificationKind;
import org.flambeau.contracts.notifications.NotificationPublished;
import org.flambeau.contracts.notifications.Urgency;
import org.flambeau.http.Refusal;
import org.jboss.logging.Logger;

/** What editors publish by hand, and what they take back; who it was stands in the log alone. Needs a transaction. */
@ApplicationScoped
class Notices {

    private static final Logger LOG = Logger.getLogger(Notices.class);

    /** What followers build their state from stays; so does what has taken something back. */
    private static final Set<NotificationKind> NEVER_KILLED =
            Set.of(NotificationKind.GAMES, NotificationKind.RESET, NotificationKind.KILL);

    private final Press press;
    private final Archive archive;
    private final Continuity continuity;

    Notices(Press press, Archive archive, Continuity continuity) {
        this.press = press;
        this.archive = archive;
        this.continuity = continuity;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is no notice, 404 when there is no such feed */
    NotificationPublished publish(String games, Notice notice, String editor) {
        notice.check();
        continuity.require();
        if (!archive.has(games)) throw Refusal.notFound("games", games, "nothing has been published of such a Games");
        Draft draft = new Draft(
                games,
                NotificationKind.NOTICE,
                notice.urgency() == null ? Urgency.NORMAL : notice.urgency(),
                press.now(),
                notice.texts(),
                notice.concerning(),
                Draft.Content.NONE);
        NotificationPublished published = press.publish(draft, "notice/" + games + "/" + UUID.randomUUID());
        LOG.infof("notice: games=%s sequence=%d by=%s", games, published.sequence(), editor);
        return published;
    }

    /**
     * Takes a notification back. Who asks for it from now on gets number and kind of it and no more; who had it is told not
     * to use it. One that was killed stays killed by the first.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is no such notification, 409 when it is of a kind
     *     that is never killed, or was killed before
     */
    NotificationPublished kill(String games, long sequence, String reason, String editor) {
        continuity.require();
        NotificationPublished killed = archive.find(games, sequence)
                .orElseThrow(() -> Refusal.notFound("sequence", sequence, "there is no such notification"));
        if (NEVER_KILLED.contains(killed.kind()))
            throw Refusal.conflict("sequence", sequence, "a notification of kind " + killed.kind() + " is not killed");
        if (archive.isKilled(games, sequence))
            throw Refusal.conflict("sequence", sequence, "it was killed by notification " + killed.correctedBy());
        Draft draft = new Draft(
                games,
                NotificationKind.KILL,
                Urgency.HIGH,
                press.now(),
                Wording.told(Languages.ALL, words -> words.kill(sequence, reason)),
                killed.subject(),
                Draft.Content.NONE);
        NotificationPublished published = press.publish(draft, "kill/" + games + "/" + sequence, List.of(sequence));
        LOG.infof("kill: games=%s sequence=%d killed=%d by=%s", games, published.sequence(), sequence, editor);
        return published;
    }
}
