package org.flambeau.medals.podium;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flambeau.contracts.medals.EventDescription;
import org.flambeau.medals.games.GamesFacts;
import org.flambeau.medals.rule.Era;
import org.flambeau.medals.rule.Violation;
import org.flambeau.medals.rule.Wording;

/**
 * Judges the versions of one podium that an import tells, one after the other, as if the chief of the results desk entered
 * each when it was recorded. The first ones must be those that are stored; what is beyond them is new.
 */
public final class HistoryJudge {

    /** Clocks of two machines may differ by this much. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private static final int LONGEST_NAME = 200;
    private static final String ANOTHER = "this podium has another history here: ";

    private final GamesFacts games;
    private final EventDescription event;
    private final Set<String> organisations;
    private final StoredHistory stored;
    private final Instant now;
    private final List<JudgedVersion> accepted = new ArrayList<>();
    private PodiumVersion present;
    private int told;

    /**
     * @param organisations codes that the Games knows
     * @param now as fine as the database keeps it
     */
    public HistoryJudge(
            GamesFacts games, EventDescription event, Set<String> organisations, StoredHistory stored, Instant now) {
        this.games = games;
        this.event = event;
        this.organisations = organisations;
        this.stored = stored;
        this.now = now;
    }

    /** What keeps the next version from being taken; after a violation no further version can be judged. */
    public Optional<Violation> next(ToldVersion version) {
        Optional<Violation> shape = ShapeRules.check(version.request()).or(() -> record(version));
        if (shape.isPresent()) return shape;
        int place = told++;
        if (place >= stored.versions().size()) return judge(version);
        RevisionView known = stored.versions().get(place);
        if (version.tells(known)) {
            present = known.version(present);
            return Optional.empty();
        }
        return Optional.of(Violation.conflict(
                "event",
                event.code(),
                ANOTHER + "its version " + known.version() + " is not what is told here; export it to compare"));
    }

    /** What is missing at the end: an import that tells less than is stored would be a step back. */
    public Optional<Violation> end() {
        if (told >= stored.versions().size()) return Optional.empty();
        return Optional.of(Violation.conflict(
                "event",
                event.code(),
                ANOTHER + stored.versions().size() + " versions are stored, " + told
                        + " are told; export it to compare"));
    }

    /** The versions that are new, in their order. */
    public List<JudgedVersion> accepted() {
        return accepted;
    }

    private Optional<Violation> judge(ToldVersion version) {
        Instant recordedAt = version.recordedAt() == null ? now : ToldVersion.micros(version.recordedAt());
        Proposal proposal = new Proposal(games, event, organisations, present, version.request(), recordedAt, true);
        if (proposal.changesNothing())
            return Optional.of(Violation.againstRule(
                    "event", event.code(), "this version says what the one before says; leave it out"));
        Optional<Violation> violation = PodiumRules.check(proposal);
        if (violation.isPresent()) return violation;
        accepted.add(new JudgedVersion(event.code(), proposal, version.recordedBy()));
        long number = present == null ? stored.lastVersion() + 1 : present.version() + 1;
        present = proposal.accepted(number);
        return Optional.empty();
    }

    private Optional<Violation> record(ToldVersion version) {
        Instant at = version.recordedAt();
        if (at != null && at.isAfter(now.plus(TOLERANCE)))
            return Optional.of(
                    Violation.againstRule("recordedAt", at, "expected a moment that has come; it is " + now + " now"));
        if (version.recordedBy() == null) return Era.check("recordedAt", at);
        return Era.check("recordedAt", at).or(() -> Wording.line("recordedBy", version.recordedBy(), LONGEST_NAME));
    }
}
