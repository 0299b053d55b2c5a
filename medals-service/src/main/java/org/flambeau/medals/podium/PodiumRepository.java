package org.flambeau.medals.podium;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.flambeau.medals.event.EventUse;
import org.flambeau.medals.games.PodiumPresence;
import org.flambeau.medals.json.JsonText;
import org.flambeau.messaging.sql.Statements;
import org.flambeau.messaging.sql.Trip;

@ApplicationScoped
class PodiumRepository implements PanacheRepositoryBase<PodiumEntity, PodiumKey>, PodiumPresence, EventUse {

    private static final String ROW = "select " + PodiumRow.COLUMNS + " from podium where games = ? and event = ?";
    private static final String WRITE = """
            insert into podium (games, event, version, content, revision, ever_official, effective_at, recorded_at)
            values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)
            on conflict (games, event) do update
              set version = excluded.version, content = excluded.content, revision = excluded.revision,
                  ever_official = excluded.ever_official, effective_at = excluded.effective_at,
                  recorded_at = excluded.recorded_at""";

    private final Statements statements;

    PodiumRepository(Statements statements) {
        this.statements = statements;
    }

    Optional<PodiumVersion> present(PodiumKey key) {
        Trip trip = statements.trip();
        Supplier<PodiumRow> row = row(trip, key);
        trip.make();
        return row.get().content();
    }

    /** A podium, whether or not it has content, among other questions. */
    Supplier<PodiumRow> row(Trip trip, PodiumKey key) {
        Supplier<List<PodiumRow>> found = trip.ask(ROW, PodiumRow::read, key.games(), key.event());
        return () -> found.get().stream().findFirst().orElse(PodiumRow.NONE);
    }

    /** Makes this version the present one, among other changes. */
    void write(Trip trip, PodiumKey key, PodiumVersion podium) {
        trip.change(
                WRITE,
                key.games(),
                key.event(),
                podium.version(),
                JsonText.of(podium.content()),
                podium.revision() == null ? null : JsonText.of(podium.revision()),
                podium.everOfficial(),
                podium.effectiveAt(),
                podium.recordedAt());
    }

    void forget(String games) {
        update(
                "content = null, revision = null, everOfficial = false, effectiveAt = null, recordedAt = null"
                        + " where games = ?1",
                games);
    }

    @Override
    public boolean anyOf(String games) {
        return count("games = ?1 and content is not null", games) > 0;
    }

    @Override
    public Set<String> eventsUsed(String games) {
        return new HashSet<>(getEntityManager()
                .createQuery("select event from PodiumEntity where games = ?1 and content is not null", String.class)
                .setParameter(1, games)
                .getResultList());
    }
}
