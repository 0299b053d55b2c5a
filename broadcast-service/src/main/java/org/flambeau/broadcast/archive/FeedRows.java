package org.flambeau.broadcast.archive;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.flambeau.messaging.sql.Statements;
import org.flambeau.messaging.sql.Trip;

@ApplicationScoped
class FeedRows implements PanacheRepositoryBase<FeedRow, String> {

    private static final String LOCK = """
            with known as (
              select head from feed where games = ? for no key update),
            first as (
              insert into feed (games, head)
              select ?, 0 where not exists (select from known) on conflict do nothing returning head)
            select head from known union all select head from first""";
    private static final String HEAD = "select head from feed where games = ? for no key update";
    private static final String GO_ON = "update feed set head = ? where games = ?";
    private static final String TAKE_BACK = "update feed set head = ?, taken_back_at = head + 1 where games = ?";

    private final Statements statements;

    FeedRows(Statements statements) {
        this.statements = statements;
    }

    /** The newest number of a Games, 0 for none. Whoever wants the next one waits until the transaction ends. */
    Supplier<Long> lock(Trip questions, String games) {
        Supplier<List<Long>> head = questions.ask(LOCK, row -> row.getLong(1), games, games);
        // None: somebody else has just made the row, and the next look finds it.
        return () -> head.get().stream().findFirst().orElseGet(() -> statements
                .list(HEAD, row -> row.getLong(1), games)
                .get(0));
    }

    /**
     * The next number of a Games is given.
     *
     * @param takesBack what ceremonies told before it is taken back
     */
    void goOn(Trip writes, String games, long sequence, boolean takesBack) {
        writes.change(takesBack ? TAKE_BACK : GO_ON, sequence, games);
    }

    /** Leaves out the numbers up to {@code newest}, and tells where the feed stood; whoever wants the next number waits. */
    long passOver(String games, long newest) {
        Trip look = statements.trip();
        Supplier<Long> head = lock(look, games);
        look.make();
        long stood = head.get();
        if (stood < newest) {
            Trip writes = statements.trip();
            goOn(writes, games, newest, false);
            writes.make();
        }
        return stood;
    }

    long takenBackAt(String games) {
        return findByIdOptional(games).map(row -> row.takenBackAt).orElse(0L);
    }

    List<String> codes() {
        return find("head > 0 order by games").stream().map(row -> row.games).toList();
    }

    Map<String, Long> heads() {
        return find("head > 0").stream().collect(Collectors.toMap(row -> row.games, row -> row.head));
    }
}
