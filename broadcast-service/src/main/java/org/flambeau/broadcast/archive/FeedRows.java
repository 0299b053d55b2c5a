package org.flambeau.broadcast.archive;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

@ApplicationScoped
class FeedRows implements PanacheRepositoryBase<FeedRow, String> {

    /** The Games' row, locked until the transaction ends; made when it is the Games' first. */
    FeedRow locked(String games) {
        // Two topics may bring a Games' first event at the same moment: who comes second waits here and finds the row.
        getEntityManager()
                .createNativeQuery("insert into feed (games, head) values (?1, 0) on conflict do nothing")
                .setParameter(1, games)
                .executeUpdate();
        FeedRow row = findById(games);
        // What this transaction has read of it before may be older than the lock.
        getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return row;
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
}
