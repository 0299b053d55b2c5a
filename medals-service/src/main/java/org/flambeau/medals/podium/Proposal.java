package org.flambeau.medals.podium;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.flambeau.contracts.medals.EventDescription;
import org.flambeau.contracts.medals.PodiumStatus;
import org.flambeau.medals.games.GamesFacts;

/**
 * A change of a podium that somebody asks for, with all that the rules need to judge it.
 *
 * @param organisations those of the codes in the request that the Games knows
 * @param present the podium as it stands, null when there is none
 * @param now the present moment
 * @param chief whether the caller may do what only the head of the results desk may
 */
record Proposal(
        GamesFacts games,
        EventDescription event,
        Set<String> organisations,
        PodiumVersion present,
        PodiumRequest request,
        Instant now,
        boolean chief) {

    PodiumContent content() {
        return request.content();
    }

    boolean creates() {
        return present == null;
    }

    Places places() {
        return Places.of(content(), event.bronzes());
    }

    /** Whether medals or vacancies that stood are touched; the first entry and filling undecided places are not that. */
    boolean revises() {
        return !creates()
                && !content().sameAwards(present.content())
                && !Filling.is(present.content(), content(), event.bronzes());
    }

    /** Whether it asks for what stands already. */
    boolean changesNothing() {
        return !creates()
                && content().equals(present.content())
                && (request.revision() == null || request.revision().equals(present.revision()))
                && (request.effectiveAt() == null || request.effectiveAt().equals(present.effectiveAt()));
    }

    /** The podium once this is taken. */
    PodiumVersion accepted(long version) {
        boolean everOfficial = content().status() == PodiumStatus.OFFICIAL || !creates() && present.everOfficial();
        return new PodiumVersion(version, content(), request.revision(), everOfficial, effectiveAt(), now);
    }

    /** What was not told is now, or just after the version before if that was told to be later. */
    Instant effectiveAt() {
        Instant told = request.effectiveAt();
        if (told != null) return told;
        if (creates() || now.isAfter(present.effectiveAt())) return now;
        return present.effectiveAt().plus(1, ChronoUnit.MICROS);
    }
}
