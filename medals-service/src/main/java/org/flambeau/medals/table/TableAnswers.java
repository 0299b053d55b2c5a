package org.flambeau.medals.table;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.flambeau.http.Refusal;
import org.flambeau.medals.pulse.Pulse;
import org.flambeau.medals.pulse.Stamp;

/**
 * Keeps answers about medal tables in memory, encoded, for as long as they hold: a crowd that asks for the same table
 * costs the database nothing, and nobody is shown what a change has made old.
 */
@ApplicationScoped
class TableAnswers {

    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private final Pulse pulse;
    private final TableForms forms;
    private final Cache<Key, Answer> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, Answer answer) -> answer.body().length + 500)
            .build();

    TableAnswers(Pulse pulse, TableForms forms) {
        this.pulse = pulse;
        this.forms = forms;
    }

    /** The answer if it is at hand and holds; never waits. */
    Optional<Answer> atHand(String games, TableQuestion question, TableForms.Form form) {
        Optional<Stamp> present = pulse.known(games);
        if (present.isEmpty()) return Optional.empty();
        Answer answer = kept.getIfPresent(new Key(games, question, form));
        return answer != null && answer.stamp().equals(present.get()) ? Optional.of(answer) : Optional.empty();
    }

    /**
     * The answer, read from the database if need be.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is no such Games, 400 when the question cannot be answered
     */
    Answer prepare(String games, TableQuestion question, TableForms.Form form) {
        Stamp present =
                pulse.present(games).orElseThrow(() -> Refusal.notFound("games", games, "no Games has this code"));
        Key key = new Key(games, question, form);
        Answer answer = kept.getIfPresent(key);
        if (answer != null && answer.stamp().equals(present)) return answer;
        return kept.asMap().compute(key, (asked, before) -> holdingElseFresh(asked, before));
    }

    /** By one of those who ask at once; the others wait for it, and look once more whether it holds by then. */
    private Answer holdingElseFresh(Key key, Answer before) {
        boolean holds = before != null && Optional.of(before.stamp()).equals(pulse.present(key.games()));
        return holds ? before : forms.answer(key.games(), key.question(), key.form());
    }

    private record Key(String games, TableQuestion question, TableForms.Form form) {}
}
