package org.flambeau.broadcast.archive;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

@ApplicationScoped
class FeedRows implements PanacheRepositoryBase<FeedRow, String> {

    private static final String NEXT = "insert into feed (games, head) values (?1, 1)"
            + " on conflict (games) do update set head = feed.head + 1 returning head";

    /** The next number of a Games. Whoever wants the one after it waits until the transaction ends. */
    long next(String games) {
        return ((Number) query(NEXT, games).getSingleResult()).longValue();
    }

    /** Leaves out the numbers up to {@code newest}, and tells where the feed stood; whoever wants the next number waits. */
    long passOver(String games, long newest) {
        query("insert into feed (games, head) values (?1, 0) on conflict do nothing", games)
                .executeUpdate();
        long stood = ((Number) query("select head from feed where games = ?1 for update", games)
                        .getSingleResult())
                .longValue();
        query("update feed set head = greatest(head, ?2) where games = ?1", games)
                .setParameter(2, newest)
                .executeUpdate();
        return stood;
    }

    /** What ceremonies told before this number is taken back. */
    void takenBack(String games, long sequence) {
        update("takenBackAt = ?1 where games = ?2", sequence, games);
    }

    long takenBackAt(String games) {
        return findByIdOptional(games).map(row -> row.takenBackAt).orElse(0L);
    }

    List<String> codes() {
        return find("head > 0 order by games").stream().map(row -> row.games).toList();
    }

    Map<String, Long> heads() {
        return listAll().stream().collect(Collectors.toMap(row -> row.games, row -> row.head));
    }

    private Query query(String sql, String games) {
        return getEntityManager().createNativeQuery(sql).setParameter(1, games);
    }
}
